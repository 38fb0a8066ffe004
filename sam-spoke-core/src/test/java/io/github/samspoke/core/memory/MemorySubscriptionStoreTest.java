package io.github.samspoke.core.memory;

import io.github.samspoke.core.store.Store;

class MemorySubscriptionStoreTest extends SubscriptionStoreContract {
    @Override
    protected Store create() {
        return InMemoryStore.create();
    }
}
