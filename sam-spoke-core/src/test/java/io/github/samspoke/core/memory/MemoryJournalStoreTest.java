package io.github.samspoke.core.memory;

import io.github.samspoke.core.store.Store;

class MemoryJournalStoreTest extends JournalStoreContract {
    @Override
    protected Store create() {
        return InMemoryStore.create();
    }
}
