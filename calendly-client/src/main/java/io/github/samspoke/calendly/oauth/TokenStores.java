package io.github.samspoke.calendly.oauth;

import java.nio.file.Path;
import java.time.Clock;

/** The token stores that come with the library. */
public final class TokenStores {
    private TokenStores() {}

    /**
     * A store in memory: grants are gone with the process, and people have to authorize again.
     *
     * @return the store
     */
    public static TokenStore inMemory() {
        return inMemory(Clock.systemUTC());
    }

    /**
     * A store in memory on another clock than the system's.
     *
     * @param clock the clock that leases go by
     * @return the store
     */
    public static TokenStore inMemory(Clock clock) {
        return new MemoryTokenStore(clock);
    }

    /**
     * A store in files, for a command line or a service of one process. The process holds the folder until the store is
     * closed or the process ends; another that tries meanwhile is refused, for several processes need a database.
     * Records are replaced in one step and survive a crash at any point; where the file system knows owners, nobody but
     * the owner may read them. Tokens in them are sealed, as in every store. Not for a network file system, whose locks
     * cannot be relied on. Does I/O.
     *
     * @param folder a folder for this alone, made if it is missing
     * @return the store, to be closed
     * @throws io.github.samspoke.calendly.error.TokenStoreException if the folder cannot be used, or is in use
     */
    public static TokenStore folder(Path folder) {
        return folder(folder, Clock.systemUTC());
    }

    /**
     * A store in files on another clock than the system's.
     *
     * @param folder a folder for this alone, made if it is missing
     * @param clock the clock that leases go by
     * @return the store, to be closed
     * @throws io.github.samspoke.calendly.error.TokenStoreException if the folder cannot be used, or is in use
     */
    public static TokenStore folder(Path folder, Clock clock) {
        return FolderTokenStore.open(folder, clock);
    }
}
