package io.github.samspoke.core.memory;

import io.github.samspoke.core.store.Store;

class MemoryPlanStoreTest extends PlanStoreContract {
    @Override
    protected Store create() {
        return InMemoryStore.create();
    }
}
