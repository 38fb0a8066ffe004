package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Membership;
import io.github.samspoke.emulator.internal.state.Mixing;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.JsonOut;

/** How people and their seats look. */
final class UserJson {
    private static final String[] LOCALES = {"en", "en", "en", "fr", "de", "es", "pt"};

    private UserJson() {}

    static void membership(JsonOut json, Uris uris, Membership seat) {
        json.put("uri", uris.uri(Kind.MEMBERSHIP, seat.seq())).put("role", seat.role());
        json.object("user", user -> person(user, uris, seat.person()));
        json.put("organization", uris.organization(Uris.HOME))
                .time("updated_at", seat.updatedMicros())
                .time("created_at", seat.createdMicros());
    }

    /** A person as a user of their own. */
    static void user(JsonOut json, Store store, Person person) {
        person(json, store.uris(), person);
        json.put("current_organization", store.organizationUri(person)).put("resource_type", "User");
    }

    static void person(JsonOut json, Uris uris, Person person) {
        String id = uris.ids().id(Kind.USER, person.seq());
        boolean pictured = Mixing.pick(person.seq() + 11L, 4) == 0;
        json.put("uri", uris.uri(Kind.USER, person.seq()))
                .put("name", person.name())
                .put("slug", person.slug())
                .put("email", person.email())
                .put("scheduling_url", "https://calendly.com/" + person.slug())
                .put("timezone", person.timezone())
                .put("time_notation", Mixing.pick(person.seq() + 7L, 2) == 0 ? "12h" : "24h")
                .put("avatar_url", pictured ? "https://images.example.com/" + id + ".png" : null)
                .put("locale", LOCALES[Mixing.pick(person.seq() + 3L, LOCALES.length)])
                .time("created_at", person.createdMicros())
                .time("updated_at", person.createdMicros());
    }
}
