package io.github.samspoke.calendly.contract;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.activitylog.ActivityLogQuery;
import io.github.samspoke.calendly.activitylog.LogSort;
import io.github.samspoke.calendly.availability.AvailabilityInterval;
import io.github.samspoke.calendly.availability.AvailabilityRule;
import io.github.samspoke.calendly.availability.NewHours;
import io.github.samspoke.calendly.communication.CommunicationQuery;
import io.github.samspoke.calendly.contact.ContactFields;
import io.github.samspoke.calendly.contact.ContactQuery;
import io.github.samspoke.calendly.contact.ContactSort;
import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.event.EventSort;
import io.github.samspoke.calendly.event.EventStatus;
import io.github.samspoke.calendly.eventtype.BookableDays;
import io.github.samspoke.calendly.eventtype.EventTypeQuery;
import io.github.samspoke.calendly.eventtype.EventTypeSettings;
import io.github.samspoke.calendly.eventtype.EventTypeSort;
import io.github.samspoke.calendly.eventtype.LocationKind;
import io.github.samspoke.calendly.eventtype.LocationOption;
import io.github.samspoke.calendly.eventtype.OneOffEventType;
import io.github.samspoke.calendly.group.GroupRelationshipQuery;
import io.github.samspoke.calendly.invitee.Booking;
import io.github.samspoke.calendly.invitee.InviteeQuery;
import io.github.samspoke.calendly.invitee.InviteeStatus;
import io.github.samspoke.calendly.invitee.NewInvitee;
import io.github.samspoke.calendly.invitee.NewTracking;
import io.github.samspoke.calendly.oauth.Secret;
import io.github.samspoke.calendly.organization.InvitationQuery;
import io.github.samspoke.calendly.organization.InvitationStatus;
import io.github.samspoke.calendly.organization.MemberRole;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.organization.TeamQuery;
import io.github.samspoke.calendly.page.CreationSort;
import io.github.samspoke.calendly.recap.RecapChange;
import io.github.samspoke.calendly.recap.RecapQuery;
import io.github.samspoke.calendly.recap.RecapStatus;
import io.github.samspoke.calendly.ref.AvailabilityScheduleRef;
import io.github.samspoke.calendly.ref.ContactRef;
import io.github.samspoke.calendly.ref.CustomFieldRef;
import io.github.samspoke.calendly.ref.EventRef;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.ref.GroupRef;
import io.github.samspoke.calendly.ref.GroupRelationshipRef;
import io.github.samspoke.calendly.ref.InvitationRef;
import io.github.samspoke.calendly.ref.InviteeRef;
import io.github.samspoke.calendly.ref.MembershipRef;
import io.github.samspoke.calendly.ref.NoShowRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.RecapRef;
import io.github.samspoke.calendly.ref.RoutingFormRef;
import io.github.samspoke.calendly.ref.SubmissionRef;
import io.github.samspoke.calendly.ref.TeamRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.ref.WebhookSubscriptionRef;
import io.github.samspoke.calendly.routing.RoutingFormQuery;
import io.github.samspoke.calendly.routing.SubmissionQuery;
import io.github.samspoke.calendly.scheduling.NewShare;
import io.github.samspoke.calendly.scheduling.PeriodType;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.webhook.NewWebhookSubscription;
import io.github.samspoke.calendly.webhook.WebhookEventName;
import io.github.samspoke.calendly.webhook.WebhookReach;
import io.github.samspoke.calendly.webhook.WebhookSubscriptionQuery;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
    private static final EventRef EVENT = EventRef.parse(sample("scheduled_events"));
    private static final InviteeRef INVITEE = InviteeRef.parse(sample("scheduled_events/invitees"));
    private static final NoShowRef NO_SHOW = NoShowRef.parse(sample("invitee_no_shows"));
    private static final EventTypeRef TYPE = EventTypeRef.parse(sample("event_types"));
    private static final AvailabilityScheduleRef SCHEDULE =
            AvailabilityScheduleRef.parse(sample("user_availability_schedules"));
    private static final RoutingFormRef FORM = RoutingFormRef.parse(sample("routing_forms"));
    private static final RecapRef RECAP = RecapRef.parse(sample("meeting_recaps"));
    private static final ContactRef CONTACT = ContactRef.parse(sample("contacts"));
    private static final CustomFieldRef FIELD =
            CustomFieldRef.parse(Bodies.API + "/contacts/custom_field_definitions/of-custom_field_definitions");
    private static final WebhookSubscriptionRef HOOK = WebhookSubscriptionRef.parse(sample("webhook_subscriptions"));
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
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
        put("GET /scheduled_events/{uuid}", c -> c.events().get(EVENT));

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

        scheduling();
        invitees();
        forms();
        contacts();
        webhooks();
    }

    private static void scheduling() {
        put(
                "GET /event_types",
                c -> c.eventTypes()
                        .list(EventTypeQuery.in(ORG)
                                .user(USER)
                                .schedule(SCHEDULE)
                                .active(true)
                                .adminManaged(false)
                                .sort(EventTypeSort.NAME_ASC)
                                .pageSize(5)));
        put("GET /event_types/{uuid}", c -> c.eventTypes().get(TYPE));
        put("POST /event_types", c -> c.eventTypes().create(USER, "Demo", settings()));
        put(
                "PATCH /event_types/{uuid}",
                c -> c.eventTypes().update(TYPE, settings().name("Demo")));
        put(
                "POST /one_off_event_types",
                c -> c.eventTypes()
                        .createOneOff(OneOffEventType.of("Demo", USER, 30, BookableDays.between(DAY, DAY.plusDays(7)))
                                .coHosts(List.of(USER))
                                .timezone("UTC")
                                .location(
                                        LocationOption.of(LocationKind.PHYSICAL).at("Hall 1"))));
        put("GET /event_type_available_times", c -> c.eventTypes().availableTimes(TYPE, FROM, FROM.plusSeconds(60)));
        put("GET /event_type_memberships", c -> c.eventTypes().memberships(TYPE));
        put("GET /user_availability_schedules", c -> c.availability().schedules(USER));
        put("GET /user_availability_schedules/{uuid}", c -> c.availability().schedule(SCHEDULE));
        put("GET /event_type_availability_schedules", c -> c.availability().hours(TYPE));
        put(
                "PATCH /event_type_availability_schedules",
                c -> c.availability()
                        .setHours(
                                TYPE,
                                NewHours.in("UTC").rules(List.of(mondays())).host(USER)));
        put("GET /user_busy_times", c -> c.availability().busyTimes(USER, FROM, FROM.plusSeconds(60)));
        put("GET /locations", c -> c.locations().list(USER));
        put("POST /scheduling_links", c -> c.scheduling().link(TYPE));
        put("POST /shares", c -> c.scheduling().share(share()));
    }

    private static EventTypeSettings settings() {
        return EventTypeSettings.none()
                .active(true)
                .description("A demonstration")
                .duration(30)
                .durationOptions(List.of(30, 60))
                .locations(List.of(LocationOption.of(LocationKind.PHYSICAL).at("Hall 1")))
                .color("#000000")
                .locale("en");
    }

    private static NewShare share() {
        return NewShare.of(TYPE)
                .name("Demo")
                .duration(30)
                .durationOptions(List.of(30, 60))
                .period(PeriodType.FIXED)
                .from(DAY)
                .to(DAY.plusDays(7))
                .maxBookingTime(60)
                .hideLocation(false)
                .locations(List.of(LocationOption.of(LocationKind.PHYSICAL).at("Hall 1")))
                .hours("UTC", List.of(mondays()));
    }

    private static AvailabilityRule mondays() {
        return AvailabilityRule.weekly(
                DayOfWeek.MONDAY, AvailabilityInterval.between(LocalTime.of(9, 0), LocalTime.of(17, 0)));
    }

    private static void invitees() {
        put("POST /scheduled_events/{uuid}/cancellation", c -> c.events().cancel(EVENT, "moved"));
        put(
                "GET /scheduled_events/{uuid}/invitees",
                c -> c.invitees()
                        .list(InviteeQuery.of(EVENT)
                                .status(InviteeStatus.ACTIVE)
                                .email("a@example.com")
                                .sort(CreationSort.CREATED_AT_DESC)
                                .pageSize(5)));
        put(
                "GET /scheduled_events/{event_uuid}/invitees/{invitee_uuid}",
                c -> c.invitees().get(INVITEE));
        put("POST /invitees", c -> c.invitees().book(booking()));
        put("POST /invitee_no_shows", c -> c.invitees().markNoShow(INVITEE));
        put("GET /invitee_no_shows/{uuid}", c -> c.invitees().noShow(NO_SHOW));
        put("DELETE /invitee_no_shows/{uuid}", c -> after(() -> c.invitees().unmarkNoShow(NO_SHOW)));
    }

    private static Booking booking() {
        return Booking.of(TYPE, FROM, NewInvitee.named("Ada", "a@example.com", "UTC"))
                .location(LocationKind.PHYSICAL, "Hall 1")
                .answer(0, "Why?", "Because")
                .tracking(NewTracking.none().campaign("autumn"))
                .guest("b@example.com");
    }

    private static void forms() {
        put(
                "GET /routing_forms",
                c -> c.routingForms()
                        .list(RoutingFormQuery.in(ORG)
                                .sort(CreationSort.CREATED_AT_DESC)
                                .pageSize(5)));
        put("GET /routing_forms/{uuid}", c -> c.routingForms().get(FORM));
        put(
                "GET /routing_form_submissions",
                c -> c.routingForms()
                        .submissions(SubmissionQuery.of(FORM)
                                .sort(CreationSort.CREATED_AT_DESC)
                                .pageSize(5)));
        put(
                "GET /routing_form_submissions/{uuid}",
                c -> c.routingForms().submission(SubmissionRef.parse(sample("routing_form_submissions"))));
        put(
                "GET /meeting_recaps",
                c -> c.recaps()
                        .list(RecapQuery.all()
                                .event(EVENT)
                                .from(FROM)
                                .to(TO)
                                .status(RecapStatus.AVAILABLE)
                                .attendee("a@example.com")
                                .pageSize(5)));
        put("GET /meeting_recaps/{uuid}", c -> c.recaps().get(RECAP));
        put(
                "PATCH /meeting_recaps/{uuid}",
                c -> c.recaps()
                        .update(
                                RECAP,
                                RecapChange.none()
                                        .summary("short")
                                        .actionItems(null)
                                        .discussion("long")));
        put("DELETE /meeting_recaps/{uuid}", c -> after(() -> c.recaps().delete(RECAP)));
        put("GET /meeting_recaps/{uuid}/transcript", c -> c.recaps().transcript(RECAP));
    }

    private static void contacts() {
        put(
                "GET /contacts",
                c -> c.contacts()
                        .list(ContactQuery.all()
                                .email("a@example.com")
                                .phoneNumber("+1 555")
                                .name("Ada")
                                .timezone("UTC")
                                .jobTitle("Engineer")
                                .company("Acme")
                                .country("GB")
                                .state("London")
                                .city("London")
                                .sort(ContactSort.CREATED_AT_ASC)
                                .withoutCustomFields()
                                .pageSize(5)));
        put("POST /contacts", c -> c.contacts().create(contact()));
        put(
                "GET /contacts/{uuid}",
                c -> c.contacts().get(CONTACT),
                c -> c.contacts().getWithoutCustomFields(CONTACT));
        put("PATCH /contacts/{uuid}", c -> c.contacts().update(CONTACT, contact()));
        put("DELETE /contacts/{uuid}", c -> after(() -> c.contacts().delete(CONTACT)));
        put("GET /contacts/custom_field_definitions", c -> c.contacts().customFields());
        put("GET /contacts/custom_field_definitions/{uuid}", c -> c.contacts().customField(FIELD));
    }

    private static ContactFields contact() {
        return ContactFields.named("Ada", "a@example.com")
                .phoneNumbers("+1 555")
                .timezone("UTC")
                .jobTitle("Engineer")
                .company("Acme")
                .country("GB")
                .state("London")
                .city("London")
                .linkedin("https://linkedin.example/ada")
                .customField(FIELD, "x");
    }

    private static void webhooks() {
        put(
                "POST /webhook_subscriptions",
                c -> c.webhooks().subscribe(subscription(WebhookReach.ofUser(USER, ORG))),
                c -> c.webhooks().subscribe(subscription(WebhookReach.ofGroup(GROUP, ORG))));
        put(
                "GET /webhook_subscriptions",
                c -> c.webhooks()
                        .list(WebhookSubscriptionQuery.of(WebhookReach.ofUser(USER, ORG))
                                .sort(CreationSort.CREATED_AT_DESC)
                                .pageSize(5)),
                c -> c.webhooks().list(WebhookSubscriptionQuery.of(WebhookReach.ofGroup(GROUP, ORG))));
        put("GET /webhook_subscriptions/{webhook_uuid}", c -> c.webhooks().get(HOOK));
        put(
                "DELETE /webhook_subscriptions/{webhook_uuid}",
                c -> after(() -> c.webhooks().delete(HOOK)));
        put(
                "GET /sample_webhook_data",
                c -> c.webhooks().sample(WebhookEventName.INVITEE_CREATED, WebhookReach.ofUser(USER, ORG)),
                c -> c.webhooks().sample(WebhookEventName.INVITEE_CREATED, WebhookReach.ofGroup(GROUP, ORG)));
    }

    private static NewWebhookSubscription subscription(WebhookReach reach) {
        return NewWebhookSubscription.to(
                        URI.create("https://host.example/hook"), reach, WebhookEventName.INVITEE_CREATED)
                .signingKey(Secret.of("sekret-signing-key"));
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
