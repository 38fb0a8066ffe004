package io.github.samspoke.core.memory;

import io.github.samspoke.core.store.Store;

class MemoryLicenseStoreTest extends LicenseStoreContract {
    @Override
    protected Store create() {
        return InMemoryStore.create();
    }
}
