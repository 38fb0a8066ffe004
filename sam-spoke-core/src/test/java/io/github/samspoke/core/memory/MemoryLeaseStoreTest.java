package io.github.samspoke.core.memory;

import io.github.samspoke.core.store.Store;

class MemoryLeaseStoreTest extends LeaseStoreContract {
    @Override
    protected Store create() {
        return InMemoryStore.create();
    }
}
