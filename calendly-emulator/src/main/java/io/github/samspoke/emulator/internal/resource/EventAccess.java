package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.auth.Caller;
import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.state.Event;
import io.github.samspoke.emulator.internal.state.Group;
import io.github.samspoke.emulator.internal.state.GroupLink;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Membership;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.ApiError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may ask for whose events: oneself alone, everybody else together with the organization. */
final class EventAccess {
    private static final String ALSO_ORGANIZATION =
            "Please also specify organization when requesting events for a %s within your organization.";

    private final Store store;

    EventAccess(Store store) {
        this.store = store;
    }

    /**
     * Events that a request may see.
     *
     * @param rows by start
     * @param filter which of them
     */
    record Range(List<Event> rows, Predicate<Event> filter) {}

    /** What the request asks for, or the refusal it deserves. */
    Range check(Call call) {
        Long organization = call.query().reference("organization", store.uris(), Kind.ORGANIZATION);
        Long user = call.query().reference("user", store.uris(), Kind.USER);
        Long groupNumber = call.query().reference("group", store.uris(), Kind.GROUP);
        if (organization == null) {
            return alone(call.caller(), user, groupNumber);
        }
        if (organization != Uris.HOME || !call.caller().member()) {
            throw ApiError.noAccess();
        }
        Group group = groupNumber == null ? null : group(groupNumber);
        if (!call.caller().manages() && !administers(call.caller(), group)) {
            throw ApiError.denied("You do not have permission");
        }
        Person person = user == null ? null : member(user);
        List<Event> rows = person == null ? store.events().byStart() : person.events();
        return new Range(rows, group == null ? event -> true : inGroup(group));
    }

    /** The event in the path, for its hosts and for whoever manages the organization. */
    Event one(Call call, String purpose) {
        Event event = store.events().get(store.uris().ids().number(Kind.EVENT, call.id(0)));
        if (event == null) {
            throw ApiError.notFound();
        }
        if (!open(call.caller(), event)) {
            throw ApiError.denied("You are not allowed to " + purpose + " this event");
        }
        return event;
    }

    static boolean open(Caller caller, Event event) {
        return event.hostedBy(caller.person()) || caller.manages();
    }

    private Range alone(Caller caller, @Nullable Long user, @Nullable Long group) {
        if (user == null && group == null) {
            throw ApiError.invalid("user", "must be filled when organization is not");
        }
        if (group != null) {
            throw ApiError.denied(String.format(ALSO_ORGANIZATION, "group"));
        }
        Person person = user == null ? null : store.people().person(user);
        if (person == caller.person()) {
            return new Range(caller.person().events(), event -> true);
        }
        if (person == null || person.membership() == null || !caller.member()) {
            throw ApiError.notInOrganization();
        }
        throw ApiError.denied(String.format(ALSO_ORGANIZATION, "user"));
    }

    private Person member(long number) {
        Person person = store.people().person(number);
        if (person == null || person.membership() == null) {
            throw ApiError.notInOrganization();
        }
        return person;
    }

    private Group group(long number) {
        Group group = store.groups().group(number);
        if (group == null) {
            throw ApiError.notFound();
        }
        return group;
    }

    /** Whether the caller is an admin of a group, or of the whole organization. */
    boolean administers(Caller caller, long group) {
        Group found = store.groups().group(group);
        return found != null && (caller.manages() || administers(caller, found));
    }

    private boolean administers(Caller caller, @Nullable Group group) {
        Membership seat = caller.person().membership();
        return group != null && seat != null && store.groups().has(group, seat, GroupLink.ADMIN);
    }

    private Predicate<Event> inGroup(Group group) {
        Set<Person> people = new HashSet<>();
        for (GroupLink link : store.groups().links(group)) {
            if (link.membership() != null && !link.membership().removed()) {
                people.add(link.membership().person());
            }
        }
        return event -> people.contains(event.host()) || (event.coHost() != null && people.contains(event.coHost()));
    }
}
