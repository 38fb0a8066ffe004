package io.github.samspoke.calendly.oauth;

class MemoryTokenStoreTest extends TokenStoreContract {
    @Override
    TokenStore store() {
        return TokenStores.inMemory();
    }
}
