package io.github.samspoke.core.memory;

import io.github.samspoke.core.store.Store;

class MemoryActivityStoreTest extends ActivityStoreContract {
    @Override
    protected Store create() {
        return InMemoryStore.create();
    }
}
