package io.github.samspoke.core.memory;

import io.github.samspoke.core.store.Store;

class MemorySmallPortsStoreTest extends SmallPortsStoreContract {
    @Override
    protected Store create() {
        return InMemoryStore.create();
    }
}
