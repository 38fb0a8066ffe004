package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.page.Listing;
import io.github.samspoke.emulator.internal.state.GroupLink;
import io.github.samspoke.emulator.internal.state.Groups;
import io.github.samspoke.emulator.internal.state.Invitation;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Who stands in which group: list, look at. */
final class GroupRelationshipsResource {
    private final Stage stage;
    private final Store store;
    private final Groups groups;

    GroupRelationshipsResource(Stage stage) {
        this.stage = stage;
        this.store = stage.store();
        this.groups = store.groups();
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/group_relationships", "groups:read", this::list),
                Route.of("GET", "/group_relationships/*", "groups:read", this::get));
    }

    private Answer list(Call call) {
        Long organization = call.query().reference("organization", store.uris(), Kind.ORGANIZATION);
        if (organization != null) {
            Doors.organization(call, store);
        }
        Doors.manager(call);
        Long group = call.query().reference("group", store.uris(), Kind.GROUP);
        Predicate<GroupLink> shown = this::alive;
        if (group != null) {
            shown = shown.and(link -> link.group().seq() == group);
        }
        Listing<GroupLink> listing = new Listing<>(
                groups.links(),
                Comparator.comparingInt(GroupLink::seq),
                shown.and(owner(call)),
                GroupLink::seq,
                number -> groups.link(number));
        return Lists.answer(stage, call, listing, this::write);
    }

    private Answer get(Call call) {
        Doors.manager(call);
        GroupLink link = groups.link(store.uris().ids().number(Kind.GROUP_RELATIONSHIP, call.id(0)));
        if (link == null || !alive(link)) {
            throw ApiError.notFound();
        }
        return Answer.resource(200, json -> write(json, link));
    }

    private Predicate<GroupLink> owner(Call call) {
        Long number = call.query().reference("owner", store.uris(), Kind.MEMBERSHIP, Kind.INVITATION);
        String text = call.query().get("owner");
        if (number == null || text == null) {
            return link -> true;
        }
        return store.uris().hasForm(Kind.MEMBERSHIP, text)
                ? link -> link.membership() != null && link.membership().seq() == number
                : link -> link.invitation() == number && number >= 0;
    }

    private boolean alive(GroupLink link) {
        if (link.membership() != null) {
            return !link.membership().removed();
        }
        Invitation invitation = store.invitations().get(link.invitation());
        return invitation != null && invitation.pending();
    }

    private void write(JsonOut json, GroupLink link) {
        Uris uris = store.uris();
        json.put("uri", uris.uri(Kind.GROUP_RELATIONSHIP, link.seq()))
                .put("role", link.role())
                .put("organization", uris.organization(Uris.HOME))
                .put("group", uris.uri(Kind.GROUP, link.group().seq()))
                .time("created_at", link.createdMicros())
                .time("updated_at", link.createdMicros());
        json.object("owner", owner -> {
            Invitation invitation = store.invitations().get(link.invitation());
            if (link.membership() != null) {
                owner.put("type", "OrganizationMembership");
                UserJson.membership(owner, uris, link.membership());
            } else if (invitation != null) {
                owner.put("type", "OrganizationInvitation");
                InvitationsResource.write(owner, uris, invitation);
            }
        });
    }
}
