package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.auth.Caller;
import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.ApiError;
import org.jspecify.annotations.Nullable;

/** Refusals that several resources share: by plan, by role, by organization. */
final class Doors {
    private static final String ENTERPRISE = "Please upgrade your Calendly account to Enterprise.";

    private Doors() {}

    /** Lets owner and admins of an Enterprise organization pass, which the request must name. */
    static void enterprise(Call call, Store store) {
        long organization = call.query().mustRefer("organization", store.uris(), Kind.ORGANIZATION);
        if (organization != Uris.HOME || !call.caller().member()) {
            throw ApiError.noAccess();
        }
        enterprise(store);
        if (!call.caller().manages()) {
            throw ApiError.noAccess();
        }
    }

    /** Lets an Enterprise organization pass. */
    static void enterprise(Store store) {
        if (!store.organization().enterprise()) {
            throw ApiError.denied(ENTERPRISE);
        }
    }

    /** Lets whoever pays pass. */
    static void paid(Call call, Store store, String otherwise) {
        if (!call.caller().member() || !store.organization().paid()) {
            throw ApiError.denied(otherwise);
        }
    }

    /** Refuses whoever does not manage the organization. */
    static void manager(Call call) {
        if (!call.caller().manages()) {
            throw ApiError.noPermission();
        }
    }

    /** Refuses whoever does not manage the organization, which the request must name. */
    static void organization(Call call, Store store) {
        if (call.query().mustRefer("organization", store.uris(), Kind.ORGANIZATION) != Uris.HOME) {
            throw ApiError.noPermission();
        }
        manager(call);
    }

    /** The user whom the request must name: oneself, or somebody of one's organization. */
    static Person colleague(Call call, Store store) {
        return colleague(call.caller(), store.people().person(call.query().mustRefer("user", store.uris(), Kind.USER)));
    }

    /** That person, if the two have an organization in common. */
    static Person colleague(Caller caller, @Nullable Person person) {
        boolean together = person != null && person.membership() != null && caller.member();
        if (person == null || (person != caller.person() && !together)) {
            throw ApiError.notInOrganization();
        }
        return person;
    }
}
