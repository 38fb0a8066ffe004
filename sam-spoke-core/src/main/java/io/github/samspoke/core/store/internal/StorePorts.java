package io.github.samspoke.core.store.internal;

import io.github.samspoke.core.job.internal.EnginePorts;
import io.github.samspoke.core.store.Store;

/** A store's ports as the engine knows them: jobs stand below the store, and see its ports through a record of their own. */
public final class StorePorts {
    private StorePorts() {}

    /** All ports of a store. */
    public static EnginePorts of(Store store) {
        return new EnginePorts(
                store.work(),
                store.leases(),
                store.numbers(),
                store.outbox(),
                store.acceptances(),
                store.audit(),
                store.connections(),
                store.credentials(),
                store.subscriptions(),
                store.resolutions(),
                store.activity(),
                store.exclusions(),
                store.profiles(),
                store.rules(),
                store.protections(),
                store.candidates(),
                store.plans(),
                store.journal(),
                store.licenses(),
                store.jobs());
    }
}
