package io.github.samspoke.core.memory;

import io.github.samspoke.core.store.Store;

class MemoryUnitOfWorkStoreTest extends UnitOfWorkStoreContract {
    @Override
    protected Store create() {
        return InMemoryStore.create();
    }
}
