package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.page.Listing;
import io.github.samspoke.emulator.internal.state.Group;
import io.github.samspoke.emulator.internal.state.GroupLink;
import io.github.samspoke.emulator.internal.state.Groups;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import java.util.Comparator;
import java.util.List;

/** Groups: list, look at. */
final class GroupsResource {
    private final Stage stage;
    private final Store store;
    private final Groups groups;

    GroupsResource(Stage stage) {
        this.stage = stage;
        this.store = stage.store();
        this.groups = store.groups();
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/groups", "groups:read", this::list),
                Route.of("GET", "/groups/*", "groups:read", this::get));
    }

    private Answer list(Call call) {
        Doors.organization(call, store);
        Listing<Group> listing = new Listing<>(
                groups.groups(), Comparator.comparingInt(Group::seq), group -> true, Group::seq, groups::group);
        return Lists.answer(stage, call, listing, this::write);
    }

    private Answer get(Call call) {
        Doors.manager(call);
        Group group = groups.group(store.uris().ids().number(Kind.GROUP, call.id(0)));
        if (group == null) {
            throw ApiError.notFound();
        }
        return Answer.resource(200, json -> write(json, group));
    }

    private void write(JsonOut json, Group group) {
        long members = groups.links(group).stream()
                .filter(link -> link.role().equals(GroupLink.MEMBER))
                .filter(link -> link.membership() != null && !link.membership().removed())
                .count();
        json.put("uri", store.uris().uri(Kind.GROUP, group.seq()))
                .put("name", group.name())
                .put("organization", store.uris().organization(Uris.HOME))
                .time("created_at", group.createdMicros())
                .time("updated_at", group.createdMicros())
                .put("member_count", members);
    }
}
