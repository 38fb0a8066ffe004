package io.github.samspoke.core.memory;

import io.github.samspoke.core.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every store must pass, port by port; a subclass of each contract says which store. */
public abstract class StoreContract {
    @SuppressWarnings("NullAway.Init")
    protected Store store;

    /** For the test of a store. */
    protected StoreContract() {}

    /** Makes an empty store. */
    protected abstract Store create();

    @BeforeEach
    void open() {
        store = create();
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** What a unit of work of the tests fails with. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Does the work in a unit of work that fails in the end. */
    void failing(Runnable work) {
        try {
            store.work().inTransaction(() -> {
                work.run();
                throw new Failure();
            });
        } catch (Failure expected) {
            return;
        }
        throw new AssertionError("the unit of work did not fail");
    }
}
