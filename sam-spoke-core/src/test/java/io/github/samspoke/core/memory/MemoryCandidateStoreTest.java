package io.github.samspoke.core.memory;

import io.github.samspoke.core.store.Store;

class MemoryCandidateStoreTest extends CandidateStoreContract {
    @Override
    protected Store create() {
        return InMemoryStore.create();
    }
}
