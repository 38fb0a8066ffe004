package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.RemovedMemberAnswer;
import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.page.Listing;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Membership;
import io.github.samspoke.emulator.internal.state.People;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Seats of the organization: list, look at, take away. */
final class MembershipsResource {
    private static final Set<String> ROLES = Set.of(Membership.OWNER, Membership.ADMIN, Membership.USER);

    private final Stage stage;
    private final Store store;
    private final People people;

    MembershipsResource(Stage stage) {
        this.stage = stage;
        this.store = stage.store();
        this.people = store.people();
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/organization_memberships", "organizations:read", this::list),
                Route.of("GET", "/organization_memberships/*", "organizations:read", this::get),
                Route.of("DELETE", "/organization_memberships/*", "organizations:write", this::delete));
    }

    private Answer list(Call call) {
        Listing<Membership> listing = new Listing<>(
                people.memberships(),
                Comparator.comparingInt(Membership::seq),
                filter(call),
                Membership::seq,
                people::membership);
        return Lists.answer(stage, call, listing, (json, seat) -> UserJson.membership(json, store.uris(), seat));
    }

    private Predicate<Membership> filter(Call call) {
        Long organization = call.query().reference("organization", store.uris(), Kind.ORGANIZATION);
        Long user = call.query().reference("user", store.uris(), Kind.USER);
        String role = call.query().word("role", ROLES);
        String email = call.query().get("email");
        Person self = call.caller().person();
        if (organization != null && (organization != Uris.HOME || !call.caller().member())) {
            throw ApiError.notInOrganization();
        }
        Person wanted = user != null ? wanted(user, self) : organization == null ? self : null;
        return seat -> !seat.removed()
                && (wanted == null || seat.person() == wanted)
                && (role == null || seat.role().equals(role))
                && (email == null || seat.person().email().equalsIgnoreCase(email));
    }

    private Person wanted(long number, Person self) {
        Person person = people.person(number);
        boolean known = person != null
                && (person.membership() != null || stage.settings().removedMember() == RemovedMemberAnswer.NOT_FOUND);
        if (person == null || (person != self && !known)) {
            throw ApiError.notInOrganization();
        }
        return person;
    }

    private Answer get(Call call) {
        Membership seat = find(call);
        if (seat == null || !call.caller().member()) {
            throw ApiError.notInOrganization();
        }
        if (seat.removed()) {
            throw gone(ApiError.notInOrganization());
        }
        return Answer.resource(200, json -> UserJson.membership(json, store.uris(), seat));
    }

    private Answer delete(Call call) {
        ApiError foreign = ApiError.denied("You cannot modify members from another organization");
        Membership seat = find(call);
        if (seat == null || !call.caller().member()) {
            throw foreign;
        }
        if (!call.caller().manages()) {
            throw ApiError.denied("You do not have permission to perform this action");
        }
        if (seat.removed()) {
            throw gone(foreign);
        }
        if (seat.isOwner()) {
            throw ApiError.denied("You can not change owner role");
        }
        if (seat.person() == call.caller().person()) {
            throw ApiError.denied("You can not remove yourself from organization");
        }
        if (stage.settings().scim() && stage.settings().scimRefusesRemoval()) {
            throw ApiError.scim();
        }
        people.remove(seat, stage.now());
        return Answer.noContent();
    }

    /** The seat in the path, or null when it belongs to another organization. */
    private @Nullable Membership find(Call call) {
        long number = store.uris().ids().number(Kind.MEMBERSHIP, call.id(0));
        Membership seat = people.membership(number);
        if (seat == null && number != Uris.FOREIGN) {
            throw ApiError.notFound();
        }
        return seat;
    }

    private ApiError gone(ApiError forbidden) {
        return stage.settings().removedMember() == RemovedMemberAnswer.NOT_FOUND ? ApiError.notFound() : forbidden;
    }
}
