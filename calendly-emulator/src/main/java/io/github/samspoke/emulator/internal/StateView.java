package io.github.samspoke.emulator.internal;

import io.github.samspoke.emulator.EmulatedMember;
import io.github.samspoke.emulator.EmulatorState;
import io.github.samspoke.emulator.EventDraft;
import io.github.samspoke.emulator.Persona;
import io.github.samspoke.emulator.internal.state.Event;
import io.github.samspoke.emulator.internal.state.EventType;
import io.github.samspoke.emulator.internal.state.Invitation;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Membership;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Organization;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.SortedRows;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state as tests see and change it. */
final class StateView implements EmulatorState {
    private static final Set<String> ROLES = Set.of(Membership.OWNER, Membership.ADMIN, Membership.USER);

    private final Store store;
    private final Clock clock;
    private final Set<Person> leavers = new HashSet<>();

    StateView(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Those who were taken out from outside; guarded by the store. */
    Set<Person> leavers() {
        return leavers;
    }

    @Override
    public URI organizationUri() {
        return URI.create(store.uris().organization(Uris.HOME));
    }

    @Override
    public List<EmulatedMember> members() {
        return store.read(() -> store.people().memberships().stream()
                .filter(seat -> !seat.removed())
                .map(this::member)
                .toList());
    }

    @Override
    public List<URI> memberUris() {
        return store.read(() -> store.people().memberships().stream()
                .filter(seat -> !seat.removed())
                .map(seat -> uri(Kind.MEMBERSHIP, seat.seq()))
                .toList());
    }

    @Override
    public Optional<EmulatedMember> member(String uriOrEmail) {
        return store.read(() -> Optional.ofNullable(seat(uriOrEmail)).map(this::member));
    }

    @Override
    public int memberCount() {
        return store.read(() -> store.people().seated());
    }

    @Override
    public int pendingInvitationCount() {
        return store.read(() -> store.invitations().pending());
    }

    @Override
    public int eventCount() {
        return store.read(() -> store.events().size());
    }

    @Override
    public int eventCount(Instant from) {
        long micros = Micros.of(from);
        return store.read(() -> {
            List<Event> events = store.events().byStart();
            return events.size() - SortedRows.partition(events, event -> event.startMicros() >= micros);
        });
    }

    @Override
    public int logEntryCount() {
        return store.read(() -> store.log().size());
    }

    @Override
    public EmulatedMember addMember(String email, String role) {
        return addMember(email, role, clock.instant());
    }

    @Override
    public EmulatedMember addMember(String email, String role, Instant joinedAt) {
        role(role);
        if (email.indexOf('@') < 1) {
            throw new IllegalArgumentException("no e-mail address: " + email);
        }
        return store.write(() -> member(join(email, role, Micros.of(joinedAt))));
    }

    private Membership join(String email, String role, long when) {
        Person known = store.people().byEmail(email);
        Person person = known != null
                ? known
                : store.people().add(email.substring(0, email.indexOf('@')), email, "UTC", Persona.NEVER_USED, when);
        if (known == null) {
            typeOf(person, when);
        }
        leavers.remove(person);
        return store.people().seat(person, role, when);
    }

    private EventType typeOf(Person person, long when) {
        return store.eventTypes().rows().stream()
                .filter(type -> type.owner() == person && !type.pooled())
                .findFirst()
                .orElseGet(() -> store.eventTypes()
                        .add(seq ->
                                new EventType(seq, person, "30 Minute Meeting", null, 30, true, false, 0, when, when)));
    }

    @Override
    public void removeMember(URI userOrMembership) {
        store.write(() -> {
            Membership seat = known(userOrMembership);
            store.people().remove(seat, now());
            return leavers.add(seat.person());
        });
    }

    @Override
    public List<EmulatedMember> provision() {
        return store.write(() -> {
            List<EmulatedMember> back = new ArrayList<>();
            // The latest seat of a person says with which role; seats are kept by age.
            List<Membership> seats = List.copyOf(store.people().memberships());
            for (int i = seats.size() - 1; i >= 0; i--) {
                Person person = seats.get(i).person();
                if (person.membership() == null && !leavers.contains(person)) {
                    back.add(member(store.people().seat(person, seats.get(i).role(), now())));
                }
            }
            return back;
        });
    }

    @Override
    public void setRole(URI userOrMembership, String role) {
        role(role);
        store.write(() -> {
            store.people().role(known(userOrMembership), role, now());
            return true;
        });
    }

    @Override
    public URI addEvent(EventDraft draft) {
        return store.write(() -> {
            Person host = person(draft.host());
            long start = Micros.of(draft.start());
            long created = draft.createdAt() == null ? Math.min(now(), start) : Micros.of(draft.createdAt());
            Event event = new Event(
                    start,
                    store.events().nextSeq(),
                    created,
                    (short) draft.length().toMinutes(),
                    draft.canceled(),
                    host,
                    draft.coHost() == null ? null : person(draft.coHost()),
                    typeOf(host, created).seq());
            store.events().add(event);
            if (draft.inviteeEmail() != null) {
                store.events().invitee(event, draft.inviteeEmail());
            }
            return uri(Kind.EVENT, event.seq());
        });
    }

    @Override
    public URI addLogEntry(@Nullable URI user, String namespace, String action, Instant occurredAt) {
        return store.write(() -> {
            Person actor = user == null ? null : person(user);
            return uri(
                    Kind.LOG_ENTRY,
                    store.log()
                            .add(Micros.of(occurredAt), actor, namespace, action)
                            .seq());
        });
    }

    @Override
    public URI editEventType(URI user, Instant updatedAt) {
        return store.write(() -> {
            EventType type = typeOf(person(user), Micros.of(updatedAt));
            store.eventTypes().change(type.edited(type.name(), type.minutes(), type.active(), Micros.of(updatedAt)));
            return uri(Kind.EVENT_TYPE, type.seq());
        });
    }

    @Override
    public URI addInvitation(String email) {
        return store.write(
                () -> uri(Kind.INVITATION, store.invitations().add(email, now()).seq()));
    }

    @Override
    public EmulatedMember acceptInvitation(URI invitation) {
        return store.write(() -> {
            Invitation row = store.invitations().get(store.uris().number(Kind.INVITATION, invitation.toString()));
            if (row == null || !row.pending()) {
                throw new IllegalArgumentException("no open invitation: " + invitation);
            }
            Membership seat = join(row.email(), Membership.USER, now());
            store.invitations().status(row, Invitation.ACCEPTED, now(), seat.person());
            return member(seat);
        });
    }

    @Override
    public void setPlan(String plan, String stage) {
        store.write(() -> {
            Organization old = store.organization();
            store.organization(new Organization(old.name(), plan, stage, old.createdMicros(), old.purchasedSeats()));
            return true;
        });
    }

    @Override
    public void setPurchasedSeats(int seats) {
        store.write(() -> {
            Organization old = store.organization();
            store.organization(new Organization(old.name(), old.plan(), old.stage(), old.createdMicros(), seats));
            return true;
        });
    }

    @Override
    public URI foreignMembershipUri() {
        return uri(Kind.MEMBERSHIP, Uris.FOREIGN);
    }

    @Override
    public URI foreignUserUri() {
        return uri(Kind.USER, Uris.FOREIGN);
    }

    @Override
    public URI foreignOrganizationUri() {
        return URI.create(store.uris().organization(Uris.FOREIGN));
    }

    /** The person behind the URI of a user. */
    Person person(URI user) {
        Person person = store.people().person(store.uris().number(Kind.USER, user.toString()));
        if (person == null) {
            throw new IllegalArgumentException("no such user: " + user);
        }
        return person;
    }

    private Membership known(URI userOrMembership) {
        Membership seat = seat(userOrMembership.toString());
        if (seat == null) {
            throw new IllegalArgumentException("no such member: " + userOrMembership);
        }
        return seat;
    }

    private @Nullable Membership seat(String uriOrEmail) {
        Membership seat = store.people().membership(store.uris().number(Kind.MEMBERSHIP, uriOrEmail));
        if (seat != null) {
            return seat.removed() ? null : seat;
        }
        Person person = store.people().person(store.uris().number(Kind.USER, uriOrEmail));
        Person known = person != null ? person : store.people().byEmail(uriOrEmail);
        return known == null ? null : known.membership();
    }

    private EmulatedMember member(Membership seat) {
        Person person = seat.person();
        return new EmulatedMember(
                uri(Kind.USER, person.seq()),
                uri(Kind.MEMBERSHIP, seat.seq()),
                person.email(),
                person.name(),
                seat.role(),
                Micros.instant(seat.createdMicros()),
                person.persona());
    }

    private URI uri(Kind kind, long number) {
        return URI.create(store.uris().uri(kind, number));
    }

    private long now() {
        return Micros.of(clock.instant());
    }

    private static void role(String role) {
        if (!ROLES.contains(role)) {
            throw new IllegalArgumentException("unknown role: " + role);
        }
    }
}
