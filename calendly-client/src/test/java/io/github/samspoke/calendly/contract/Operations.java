package io.github.samspoke.calendly.contract;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.activitylog.ActivityLogQuery;
import io.github.samspoke.calendly.activitylog.LogSort;
import io.github.samspoke.calendly.communication.CommunicationQuery;
import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.event.EventSort;
import io.github.samspoke.calendly.event.EventStatus;
import io.github.samspoke.calendly.eventtype.EventTypeQuery;
import io.github.samspoke.calendly.eventtype.EventTypeSort;
import io.github.samspoke.calendly.group.GroupRelationshipQuery;
import io.github.samspoke.calendly.organization.InvitationQuery;
import io.github.samspoke.calendly.organization.InvitationStatus;
import io.github.samspoke.calendly.organization.MemberRole;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.organization.TeamQuery;
import io.github.samspoke.calendly.page.CreationSort;
import io.github.samspoke.calendly.ref.EventRef;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.ref.GroupRef;
import io.github.samspoke.calendly.ref.GroupRelationshipRef;
import io.github.samspoke.calendly.ref.InvitationRef;
import io.github.samspoke.calendly.ref.MembershipRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.TeamRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.testing.Bodies;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How each operation of the contract is called, with every query parameter and every field of the body set. Several calls
 * stand where one cannot set them all. A call gives back what the client gives: a pager, a page, a record, or nothing.
 */
public final class Operations {
    private static final OrganizationRef ORG = OrganizationRef.parse(sample("organizations"));
    private static final InvitationRef INVITATION = InvitationRef.parse(sample("organizations/invitations"));
    private static final MembershipRef MEMBERSHIP = MembershipRef.parse(sample("organization_memberships"));
    private static final UserRef USER = UserRef.parse(sample("users"));
    private static final GroupRef GROUP = GroupRef.parse(sample("groups"));
    private static final Instant FROM = Instant.parse("2026-09-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-10-01T00:00:00Z");

    private static final Map<String, List<Call>> CALLS = new TreeMap<>();

    static {
        put("GET /users/me", c -> c.users().me());
        put("GET /users/{uuid}", c -> c.users().get(USER));

        put("GET /organizations/{uuid}", c -> c.organizations().get(ORG));
        put(
                "GET /organization_memberships",
                c -> c.organizations()
                        .memberships(MembershipQuery.in(ORG)
                                .user(USER)
                                .email("a@example.com")
                                .role(MemberRole.USER)
                                .pageSize(5)));
        put("GET /organization_memberships/{uuid}", c -> c.organizations().membership(MEMBERSHIP));
        put(
                "DELETE /organization_memberships/{uuid}",
                c -> after(() -> c.organizations().remove(MEMBERSHIP)));
        put(
                "GET /organizations/{uuid}/invitations",
                c -> c.organizations()
                        .invitations(InvitationQuery.in(ORG)
                                .email("a@example.com")
                                .status(InvitationStatus.PENDING)
                                .sort(CreationSort.CREATED_AT_DESC)
                                .pageSize(5)));
        put("POST /organizations/{uuid}/invitations", c -> c.organizations().invite(ORG, "a@example.com"));
        put(
                "GET /organizations/{org_uuid}/invitations/{uuid}",
                c -> c.organizations().invitation(INVITATION));
        put(
                "DELETE /organizations/{org_uuid}/invitations/{uuid}",
                c -> after(() -> c.organizations().revoke(INVITATION)));
        put(
                "GET /teams",
                c -> c.organizations().teams(TeamQuery.all().user(USER).pageSize(5)));
        put("GET /teams/{team_uuid}", c -> c.organizations().team(TeamRef.parse(sample("teams"))));

        put(
                "GET /scheduled_events",
                c -> c.events()
                        .list(EventQuery.in(ORG)
                                .host(USER)
                                .group(GROUP)
                                .inviteeEmail("a@example.com")
                                .status(EventStatus.ACTIVE)
                                .from(FROM)
                                .to(TO)
                                .sort(EventSort.START_TIME_ASC)
                                .pageSize(5)));
        put("GET /scheduled_events/{uuid}", c -> c.events().get(EventRef.parse(sample("scheduled_events"))));

        put(
                "GET /event_types",
                c -> c.eventTypes()
                        .list(EventTypeQuery.in(ORG)
                                .user(USER)
                                .active(true)
                                .adminManaged(false)
                                .sort(EventTypeSort.NAME_ASC)
                                .pageSize(5)));
        put("GET /event_types/{uuid}", c -> c.eventTypes().get(EventTypeRef.parse(sample("event_types"))));

        put("GET /groups", c -> c.groups().list(ORG));
        put("GET /groups/{uuid}", c -> c.groups().get(GROUP));
        put(
                "GET /group_relationships",
                c -> c.groups()
                        .relationships(GroupRelationshipQuery.in(ORG)
                                .owner(MEMBERSHIP)
                                .group(GROUP)
                                .pageSize(5)));
        put(
                "GET /group_relationships/{uuid}",
                c -> c.groups().relationship(GroupRelationshipRef.parse(sample("group_relationships"))));

        put(
                "GET /activity_log_entries",
                c -> c.activityLog()
                        .entries(ActivityLogQuery.in(ORG)
                                .actor(USER)
                                .namespace("Login")
                                .action("Succeeded")
                                .searchTerm("ada")
                                .from(FROM)
                                .to(TO)
                                .sort(LogSort.OCCURRED_AT_ASC)
                                .pageSize(5)));

        put(
                "GET /outgoing_communications",
                c -> c.outgoingCommunications()
                        .list(CommunicationQuery.in(ORG).from(FROM).to(TO).pageSize(5)));
        put(
                "POST /data_compliance/deletion/invitees",
                c -> after(() -> c.dataCompliance().deleteInviteeData(List.of("a@example.com"))));
        put(
                "POST /data_compliance/deletion/events",
                c -> after(() -> c.dataCompliance().deleteScheduledEventData(FROM, TO)));
    }

    private Operations() {}

    /** One call. */
    @FunctionalInterface
    public interface Call {
        @Nullable
        Object on(CalendlyClient client);
    }

    /** The calls of an operation such as {@code GET /users/{uuid}}; none if the client cannot do it yet. */
    public static List<Call> calls(String operation) {
        return CALLS.getOrDefault(operation, List.of());
    }

    static Map<String, List<Call>> all() {
        return CALLS;
    }

    /** The URI of something in a collection, or below something in one, with ids that tell which. */
    private static String sample(String collections) {
        return Bodies.API + collections.replaceAll("(\\w+)/?", "/$1/of-$1");
    }

    private static void put(String operation, Call... calls) {
        CALLS.put(operation, Arrays.asList(calls));
    }

    private static @Nullable Object after(Runnable call) {
        call.run();
        return null;
    }
}
