package io.github.samspoke.core.memory;

import io.github.samspoke.core.store.Store;

class MemoryCredentialStoreTest extends CredentialStoreContract {
    @Override
    protected Store create() {
        return InMemoryStore.create();
    }
}
