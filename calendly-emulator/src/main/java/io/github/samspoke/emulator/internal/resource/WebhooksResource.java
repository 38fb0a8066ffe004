package io.github.samspoke.emulator.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.emulator.internal.auth.Caller;
import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Row;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Table;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.Checks;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import io.github.samspoke.emulator.internal.wire.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Webhook subscriptions: list, look at, make, delete. They are kept, but nothing is ever sent. */
final class WebhooksResource {
    private static final String PATH = "/webhook_subscriptions";
    private static final String READ = "webhooks:read";
    private static final String WRITE = "webhooks:write";
    private static final String UNPAID = "Please upgrade your Calendly account to Standard";
    private static final Set<String> TOO_SMALL = Set.of("basic", "essentials");

    private final Stage stage;
    private final Store store;
    private final Table table;
    private final Single single;
    private final Shape shape;

    WebhooksResource(Stage stage) {
        this.stage = stage;
        this.store = stage.store();
        this.table = store.table(Kind.WEBHOOK);
        this.single = Single.managed(store, Kind.WEBHOOK);
        Uris uris = store.uris();
        this.shape = new Shape()
                .must("url", Checks.link())
                .must("events", Checks.list(1, 100, Checks.word(WebhookRules.EVENTS)))
                .must("organization", Checks.reference(uris, Kind.ORGANIZATION))
                .must("scope", Checks.word(WebhookRules.SCOPES))
                .may("user", Checks.reference(uris, Kind.USER))
                .may("group", Checks.reference(uris, Kind.GROUP))
                .may("signing_key", Checks.text(1_000));
    }

    List<Route> routes() {
        return List.of(
                Sheet.of(PATH, READ, this::rows).sortedBy("created_at").paged(stage),
                Route.of("POST", PATH, WRITE, this::create),
                single.get(PATH + "/*", READ),
                single.delete(PATH + "/*", WRITE));
    }

    private List<Row> rows(Call call) {
        long organization = call.query().mustRefer("organization", store.uris(), Kind.ORGANIZATION);
        String scope = call.query().mustBe("scope", WebhookRules.SCOPES);
        Long user = call.query().reference("user", store.uris(), Kind.USER);
        Long group = call.query().reference("group", store.uris(), Kind.GROUP);
        String about = scope.equals("organization") ? null : call.query().get(scope);
        WebhookRules.check(
                scope,
                "scope",
                List.of(),
                call.query().get("user"),
                call.query().get("group"));
        if (organization != Uris.HOME || !call.caller().member()) {
            throw ApiError.noPermission();
        }
        if (!may(call.caller(), scope, user, group)) {
            throw scope.equals("user") ? ApiError.denied("Unauthorized") : ApiError.noAccess();
        }
        return table.rows().stream()
                .filter(row -> row.text("scope").equals(scope))
                .filter(row -> about == null || row.text(scope).equals(about))
                .toList();
    }

    /** One's own events are open to oneself, those of a group to its admins, all to whoever manages. */
    private boolean may(Caller caller, String scope, @Nullable Long user, @Nullable Long group) {
        return switch (scope) {
            case "user" -> user != null && caller.person() == store.people().person(user);
            case "group" -> group != null && new EventAccess(store).administers(caller, group);
            default -> caller.manages();
        };
    }

    private Answer create(Call call) {
        ObjectNode body = shape.read(call.body());
        List<String> events = new ArrayList<>();
        body.path("events").forEach(event -> events.add(event.asText()));
        gate(call, events);
        String scope = body.path("scope").asText();
        String user = body.path("user").textValue();
        String group = body.path("group").textValue();
        WebhookRules.check(scope, "events", events, user, group);
        access(call, body, scope);
        for (Row row : table.rows()) {
            if (!row.removed() && row.fields().path("callback_url").equals(body.path("url"))) {
                throw ApiError.exists("Hook with this url already exists");
            }
        }
        Person creator = call.caller().person();
        Row row = table.add(creator, uri -> JsonOut.node(json -> write(json, uri, body, creator)));
        return Single.answer(201, row);
    }

    /** Below Standard only contacts are told of; and a token must be able to read what it would be told. */
    private void gate(Call call, List<String> events) {
        boolean small = !call.caller().member()
                || TOO_SMALL.contains(store.organization().plan());
        if (small && !events.stream().allMatch(event -> event.startsWith("contact."))) {
            throw ApiError.denied(UNPAID);
        }
        for (String event : events) {
            String scope = WebhookRules.readScope(event);
            if (!call.caller().grant().allows(scope)) {
                throw ApiError.scope(scope);
            }
        }
    }

    private void access(Call call, ObjectNode body, String scope) {
        if (store.uris().number(Kind.ORGANIZATION, body.path("organization").asText()) != Uris.HOME) {
            throw ApiError.noAccess();
        }
        long user = store.uris().number(Kind.USER, body.path("user").asText());
        long group = store.uris().number(Kind.GROUP, body.path("group").asText());
        Person person = store.people().person(user);
        if (scope.equals("user") && (person == null || person.membership() == null)) {
            throw ApiError.noAccess();
        }
        if (!may(call.caller(), scope, user, group)) {
            throw ApiError.noPermission();
        }
    }

    private void write(JsonOut json, String uri, ObjectNode body, Person creator) {
        json.put("uri", uri)
                .put("callback_url", body.path("url"))
                .time("created_at", stage.now())
                .time("updated_at", stage.now())
                .putNull("retry_started_at")
                .put("state", "active")
                .put("events", body.path("events"))
                .put("scope", body.path("scope"))
                .put("organization", body.path("organization"))
                .put("user", body.path("user").textValue())
                .put("group", body.path("group").textValue())
                .put("creator", store.uris().uri(Kind.USER, creator.seq()));
    }
}
