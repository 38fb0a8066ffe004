package io.github.samspoke.core.memory;

import io.github.samspoke.core.store.Store;

class MemoryProtectionStoreTest extends ProtectionStoreContract {
    @Override
    protected Store create() {
        return InMemoryStore.create();
    }
}
