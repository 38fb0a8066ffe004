package io.github.samspoke.core.memory;

import io.github.samspoke.core.store.Store;

class MemoryProfileStoreTest extends ProfileStoreContract {
    @Override
    protected Store create() {
        return InMemoryStore.create();
    }
}
