package io.github.samspoke.core.memory;

import io.github.samspoke.core.store.Store;

class MemoryJobStoreTest extends JobStoreContract {
    @Override
    protected Store create() {
        return InMemoryStore.create();
    }
}
