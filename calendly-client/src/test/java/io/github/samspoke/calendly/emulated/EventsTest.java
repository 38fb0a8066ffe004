package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.error.InvalidRequestException;
import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.event.EventSort;
import io.github.samspoke.calendly.event.EventStatus;
import io.github.samspoke.calendly.event.ScheduledEvent;
import io.github.samspoke.calendly.group.Group;
import io.github.samspoke.calendly.group.GroupOwner;
import io.github.samspoke.calendly.group.GroupRelationshipQuery;
import io.github.samspoke.calendly.group.GroupRole;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.EventRef;
import io.github.samspoke.calendly.ref.MembershipRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.emulator.EmulatedMember;
import io.github.samspoke.emulator.EventDraft;
import io.github.samspoke.emulator.TimeBounds;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventsTest extends Emulated {
    private static final String STRANGER = "This user is not in your organization";

    private final EmulatedMember host = state.addMember("new.host@example.com", "user");
    private final Instant day1 = daysAgo(3);
    private final Instant day2 = daysAgo(2);
    private final Instant day3 = daysAgo(1);

    private EventRef event(EventDraft draft) {
        return EventRef.parse(state.addEvent(draft).toString());
    }

    private EventRef event(Instant start) {
        return event(EventDraft.of(host.userUri(), start));
    }

    private EventQuery ofHost() {
        return EventQuery.in(org).host(user(host));
    }

    private List<EventRef> list(EventQuery query) {
        return admin().events().list(query).stream().map(ScheduledEvent::uri).toList();
    }

    @Test
    void events_ofOrganization_areAll() {
        List<ScheduledEvent> all =
                admin().events().list(EventQuery.in(org).pageSize(100)).stream().toList();

        assertThat(all)
                .hasSize(state.eventCount())
                .isSortedAccordingTo(Comparator.comparing(ScheduledEvent::startTime));
        assertThat(all).extracting(ScheduledEvent::uri).doesNotHaveDuplicates();
        assertThat(all).noneMatch(event -> event.createdAt().isAfter(time.instant()));
    }

    @Test
    void events_ofHost_carryWhatWasBooked() {
        EventRef uri = event(EventDraft.of(host.userUri(), day1)
                .lasting(Duration.ofMinutes(45))
                .with(plain().userUri())
                .bookedAt(daysAgo(9)));

        ScheduledEvent event = admin().events().get(uri);
        assertThat(event.status()).isEqualTo(EventStatus.ACTIVE);
        assertThat(event.startTime()).isEqualTo(day1);
        assertThat(event.endTime()).isEqualTo(day1.plus(Duration.ofMinutes(45)));
        assertThat(event.createdAt()).isEqualTo(daysAgo(9));
        assertThat(event.cancellation()).isNull();
        assertThat(event.eventMemberships()).extracting(m -> m.user()).containsExactly(user(host), user(plain()));
        assertThat(admin().events().list(ofHost()).stream()).containsExactly(event);
    }

    @Test
    void events_byStatusOrInvitee_areFiltered() {
        EventRef kept = event(EventDraft.of(host.userUri(), day1).inviting("guest+1@example.com"));
        EventRef canceled = event(EventDraft.of(host.userUri(), day2).calledOff());

        assertThat(list(ofHost())).containsExactly(kept, canceled);
        assertThat(list(ofHost().status(EventStatus.ACTIVE))).containsExactly(kept);
        assertThat(list(ofHost().status(EventStatus.CANCELED))).containsExactly(canceled);
        assertThat(list(ofHost().inviteeEmail("guest+1@example.com"))).containsExactly(kept);
        assertThat(admin().events().get(canceled).cancellation()).isNotNull();
    }

    @Test
    void events_sortedDescending_comeLatestFirst() {
        EventRef first = event(day1);
        EventRef second = event(day2);
        EventRef third = event(day3);

        assertThat(list(ofHost().sort(EventSort.START_TIME_ASC).pageSize(2))).containsExactly(first, second, third);
        assertThat(list(ofHost().sort(EventSort.START_TIME_DESC).pageSize(2))).containsExactly(third, second, first);
    }

    @Test
    void events_betweenTimes_respectBounds() {
        EventRef first = event(day1);
        EventRef second = event(day2);
        EventRef third = event(day3);

        assertThat(list(ofHost().from(day2))).containsExactly(second, third);
        assertThat(list(ofHost().to(day2))).containsExactly(first, second);
        assertThat(list(ofHost().from(day2).to(day2))).containsExactly(second);
        emulator.setTimeBounds(TimeBounds.EXCLUSIVE);
        assertThat(list(ofHost().from(day2))).containsExactly(third);
        assertThat(list(ofHost().from(day2.minusNanos(1_000)).to(day3))).containsExactly(second);
    }

    @Test
    void events_ofCaller_needNoOrganization() {
        EventRef own = event(day1);
        Pager<ScheduledEvent> events = as(host.userUri()).events().list(EventQuery.ofCaller(user(host)));

        assertThat(events.stream().map(ScheduledEvent::uri)).containsExactly(own);
        state.removeMember(host.userUri());
        assertThat(events.stream().map(ScheduledEvent::uri)).containsExactly(own);
    }

    @Test
    void events_notAllowed_carryCalendlysSentence() {
        URI plainUri = plain().userUri();
        UserRef other = user(plain(1));

        assertDenied(
                () -> list(EventQuery.ofCaller(other)),
                "Please also specify organization when requesting events for a user within your organization.");
        assertDenied(() -> list(EventQuery.ofCaller(foreignUser)), STRANGER);
        assertDenied(() -> list(EventQuery.in(org).host(foreignUser)), STRANGER);
        assertDenied(() -> list(EventQuery.in(foreignOrg)), "You do not have permission to access this resource.");
        assertDenied(() -> as(plainUri).events().list(EventQuery.in(org)).first(), "You do not have permission");
        assertDenied(
                () -> as(plainUri).events().list(EventQuery.in(org).host(other)).first(), "You do not have permission");
    }

    @Test
    void get_strangersEvent_isDenied() {
        EventRef event = event(day1);

        assertThat(as(host.userUri()).events().get(event).uri()).isEqualTo(event);
        assertDenied(() -> as(plain().userUri()).events().get(event), "You are not allowed to view this event");
        assertNotFound(() ->
                admin().events().get(EventRef.parse("https://api.calendly.com/scheduled_events/AAAAAAAAAAAAAAAA")));
    }

    @Test
    void events_ofGroup_areOfItsMembers() {
        Group group = admin().groups().list(org).first().items().get(0);
        Set<UserRef> members =
                admin().groups().relationships(GroupRelationshipQuery.in(org).group(group.uri())).stream()
                        .filter(link -> link.role().equals(GroupRole.MEMBER))
                        .flatMap(link -> link.owner() instanceof GroupOwner.Member m
                                ? Stream.of(m.membership().user().uri())
                                : Stream.empty())
                        .collect(Collectors.toSet());

        List<ScheduledEvent> events =
                admin().events().list(EventQuery.in(org).group(group.uri()).pageSize(100)).stream()
                        .toList();
        assertThat(events).isNotEmpty().hasSizeLessThan(state.eventCount());
        assertThat(events)
                .allMatch(event -> event.eventMemberships().stream().anyMatch(m -> members.contains(m.user())));
    }

    @Test
    void events_ofGroup_areOpenToItsAdmin() {
        MembershipRef groupAdmin = admin().groups().relationships(GroupRelationshipQuery.in(org)).stream()
                .filter(link -> link.role().equals(GroupRole.ADMIN))
                .map(link -> ((GroupOwner.Member) link.owner()).membership().uri())
                .findFirst()
                .orElseThrow();
        EmulatedMember person = state.member(groupAdmin.uri()).orElseThrow();
        state.setRole(person.userUri(), "user");
        Group group = admin()
                .groups()
                .relationships(GroupRelationshipQuery.in(org).owner(groupAdmin))
                .stream()
                .map(link -> admin().groups().get(link.group()))
                .findFirst()
                .orElseThrow();

        assertThat(as(person.userUri())
                        .events()
                        .list(EventQuery.in(org).group(group.uri()))
                        .first()
                        .items())
                .isNotEmpty();
        assertDenied(
                () -> as(person.userUri()).events().list(EventQuery.in(org)).first(), "You do not have permission");
    }

    @Test
    void events_unknownStatus_areInvalid() {
        EventQuery query = EventQuery.in(org).status(EventStatus.of("maybe"));

        assertThatThrownBy(() -> list(query))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.details())
                                .singleElement()
                                .satisfies(
                                        detail -> assertThat(detail.parameter()).isEqualTo("status")));
    }
}
