package io.github.samspoke.core.memory;

import io.github.samspoke.core.store.Store;

class MemoryOutboxStoreTest extends OutboxStoreContract {
    @Override
    protected Store create() {
        return InMemoryStore.create();
    }
}
