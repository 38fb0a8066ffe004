package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Organization;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import java.util.List;

/** The organization itself. Whoever was removed has a free one of their own. */
final class OrganizationsResource {
    private final Store store;

    OrganizationsResource(Stage stage) {
        this.store = stage.store();
    }

    List<Route> routes() {
        return List.of(Route.of("GET", "/organizations/*", "organizations:read", this::get));
    }

    private Answer get(Call call) {
        long number = store.uris().ids().number(Kind.ORGANIZATION, call.id(0));
        if (number < 0) {
            throw ApiError.notFound();
        }
        String uri = store.uris().organization(number);
        Person self = call.caller().person();
        if (!uri.equals(store.organizationUri(self))) {
            throw ApiError.denied("You do not have permission");
        }
        return number == Uris.HOME
                ? answer(uri, store.organization(), "multiple")
                : answer(uri, new Organization(self.name(), "basic", "free", self.createdMicros(), 1), "single");
    }

    private static Answer answer(String uri, Organization organization, String kind) {
        return Answer.resource(
                200,
                json -> json.put("uri", uri)
                        .put("name", organization.name())
                        .put("kind", kind)
                        .put("plan", organization.plan())
                        .put("stage", organization.stage())
                        .time("created_at", organization.createdMicros())
                        .time("updated_at", organization.createdMicros()));
    }
}
