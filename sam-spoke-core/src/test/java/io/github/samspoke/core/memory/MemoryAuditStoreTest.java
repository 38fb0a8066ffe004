package io.github.samspoke.core.memory;

import io.github.samspoke.core.store.Store;

class MemoryAuditStoreTest extends AuditStoreContract {
    @Override
    protected Store create() {
        return InMemoryStore.create();
    }
}
