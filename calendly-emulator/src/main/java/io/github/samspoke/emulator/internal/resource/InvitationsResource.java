package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.page.Listing;
import io.github.samspoke.emulator.internal.state.Invitation;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.Checks;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import io.github.samspoke.emulator.internal.wire.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Invitations to the organization: list, look at, send, revoke. */
final class InvitationsResource {
    private static final Map<String, Comparator<Invitation>> SORTS = Map.of(
            "created_at", Comparator.comparingLong(Invitation::createdMicros),
            "updated_at", Comparator.comparingLong(Invitation::updatedMicros),
            "email", Comparator.comparing(Invitation::email),
            "status", Comparator.comparing(Invitation::status));

    private final Stage stage;
    private final Store store;

    InvitationsResource(Stage stage) {
        this.stage = stage;
        this.store = stage.store();
    }

    List<Route> routes() {
        String all = "/organizations/*/invitations";
        return List.of(
                Route.of("GET", all, "organizations:read", this::list),
                Route.of("POST", all, "organizations:write", this::create),
                Route.of("GET", all + "/*", "organizations:read", this::get),
                Route.of("DELETE", all + "/*", "organizations:write", this::revoke));
    }

    private Answer list(Call call) {
        home(call);
        manager(call);
        String email = call.query().get("email");
        String status =
                call.query().word("status", Set.of(Invitation.PENDING, Invitation.ACCEPTED, Invitation.DECLINED));
        Comparator<Invitation> order =
                Sorts.parse(call.query(), SORTS, "created_at:asc").thenComparingInt(Invitation::seq);
        Listing<Invitation> listing = new Listing<>(
                store.invitations().rows().stream().sorted(order).toList(),
                order,
                row -> !row.revoked()
                        && (status == null || row.status().equals(status))
                        && (email == null || row.email().equalsIgnoreCase(email)),
                Invitation::seq,
                store.invitations()::get);
        return Lists.answer(stage, call, listing, (json, row) -> write(json, store.uris(), row));
    }

    private Answer get(Call call) {
        home(call);
        manager(call);
        Invitation row = find(call);
        return Answer.resource(200, json -> write(json, store.uris(), row));
    }

    private Answer create(Call call) {
        home(call);
        if (stage.settings().scim()) {
            throw ApiError.scim();
        }
        if (!call.caller().manages()) {
            throw ApiError.denied("You do not have permission");
        }
        String email = email(call);
        Person known = store.people().byEmail(email);
        if (known != null && known.membership() != null) {
            throw ApiError.of(400, "Already Organization Member", email + " is already in the organization");
        }
        if (store.invitations().pending(email) != null) {
            throw ApiError.of(400, "Already Invited", email + " has already been invited");
        }
        quota();
        Invitation row = store.invitations().add(email, stage.now());
        return Answer.resource(201, json -> write(json, store.uris(), row));
    }

    private Answer revoke(Call call) {
        home(call);
        if (stage.settings().scim()) {
            throw ApiError.scim();
        }
        manager(call);
        Invitation row = find(call);
        if (row.status().equals(Invitation.ACCEPTED)) {
            throw ApiError.of(400, "Invitation Already Accepted", "The invitation has already been accepted.");
        }
        store.invitations().status(row, Invitation.REVOKED, stage.now(), null);
        return Answer.noContent();
    }

    private void quota() {
        int used = store.people().seated() + store.invitations().pending();
        if (used >= store.organization().purchasedSeats()) {
            throw ApiError.denied(
                    store.organization().trial()
                            ? "You already sent all the invitations allotted to you with a trial account."
                            : "You already sent all the invitations you're allotted based upon the number of seats"
                                    + " purchased with your account. Please purchase more seats to send more"
                                    + " invitations.");
        }
    }

    private static String email(Call call) {
        String email = Shape.parse(call.body()).path("email").asText("").strip();
        if (email.isEmpty()) {
            throw ApiError.invalid("email", "must be filled");
        }
        if (!Checks.isEmail(email)) {
            throw ApiError.of(400, "Invalid Email", email + " is an invalid email format");
        }
        return email;
    }

    private Invitation find(Call call) {
        Invitation row = store.invitations().get(store.uris().ids().number(Kind.INVITATION, call.id(1)));
        if (row == null || row.revoked()) {
            throw ApiError.notFound();
        }
        return row;
    }

    private void home(Call call) {
        long number = store.uris().ids().number(Kind.ORGANIZATION, call.id(0));
        if (number < 0) {
            throw ApiError.notFound();
        }
        if (number != Uris.HOME || !call.caller().member()) {
            throw ApiError.denied("You do not have permission");
        }
    }

    private static void manager(Call call) {
        if (!call.caller().manages()) {
            throw ApiError.noAccess();
        }
    }

    static void write(JsonOut json, Uris uris, Invitation row) {
        json.put("uri", uris.uri(Kind.INVITATION, row.seq()))
                .put("organization", uris.organization(Uris.HOME))
                .put("email", row.email())
                .put("status", row.status())
                .time("created_at", row.createdMicros())
                .time("updated_at", row.updatedMicros())
                .time("last_sent_at", row.createdMicros());
        if (row.user() != null) {
            json.put("user", uris.uri(Kind.USER, row.user().seq()));
        }
    }
}
