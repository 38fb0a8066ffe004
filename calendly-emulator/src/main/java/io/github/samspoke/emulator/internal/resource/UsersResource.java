package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import java.util.List;

/** Users: oneself, or others of one's organization. */
final class UsersResource {
    private final Store store;

    UsersResource(Stage stage) {
        this.store = stage.store();
    }

    List<Route> routes() {
        return List.of(Route.of("GET", "/users/*", "users:read", this::get));
    }

    private Answer get(Call call) {
        Person self = call.caller().person();
        if (call.id(0).equals("me")) {
            return answer(self);
        }
        Person person = store.people().person(store.uris().ids().number(Kind.USER, call.id(0)));
        if (person == null) {
            throw ApiError.notFound();
        }
        if (person != self && (person.membership() == null || !call.caller().member())) {
            throw ApiError.notInOrganization();
        }
        return answer(person);
    }

    private Answer answer(Person person) {
        return Answer.resource(200, json -> UserJson.user(json, store, person));
    }
}
