package io.github.samspoke.emulator.internal.saved;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.emulator.internal.state.Event;
import io.github.samspoke.emulator.internal.state.EventType;
import io.github.samspoke.emulator.internal.state.GroupLink;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.LogAction;
import io.github.samspoke.emulator.internal.state.LogEntry;
import io.github.samspoke.emulator.internal.state.Organization;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the organization holds, as rows. Runs while nothing changes. */
public final class StoreRows {
    /** Stands for nobody and nothing. */
    static final int NONE = -1;

    private final Store store;

    public StoreRows(Store store) {
        this.store = store;
    }

    public SavedState.Facts organization() {
        Organization now = store.organization();
        return new SavedState.Facts(now.name(), now.plan(), now.stage(), now.createdMicros(), now.purchasedSeats());
    }

    public List<SavedState.PersonRow> persons() {
        return store.people().persons().stream()
                .map(person -> new SavedState.PersonRow(
                        person.name(),
                        person.email(),
                        person.timezone(),
                        person.persona().name(),
                        person.createdMicros()))
                .toList();
    }

    public List<SavedState.Seat> seats() {
        return store.people().memberships().stream()
                .map(seat -> new SavedState.Seat(
                        seat.person().seq(), seat.role(), seat.createdMicros(), seat.updatedMicros(), seat.removed()))
                .toList();
    }

    public List<SavedState.InvitationRow> invitations() {
        return store.invitations().rows().stream()
                .map(row -> new SavedState.InvitationRow(
                        row.email(), row.status(), row.createdMicros(), row.updatedMicros(), number(row.user())))
                .toList();
    }

    public List<SavedState.TypeRow> eventTypes() {
        return store.eventTypes().rows().stream().map(StoreRows::type).toList();
    }

    private static SavedState.TypeRow type(EventType type) {
        return new SavedState.TypeRow(
                type.owner().seq(),
                type.name(),
                type.poolingType(),
                type.minutes(),
                type.active(),
                type.adminManaged(),
                type.position(),
                type.createdMicros(),
                type.updatedMicros());
    }

    public List<long[]> events() {
        return store.events().bySeq().stream().map(StoreRows::event).toList();
    }

    private static long[] event(Event event) {
        return new long[] {
            event.startMicros(),
            event.createdMicros(),
            event.minutes(),
            event.canceled() ? 1 : 0,
            event.host().seq(),
            number(event.coHost()),
            event.typeSeq()
        };
    }

    public Map<Integer, String> invitees() {
        return Map.copyOf(store.events().invitees());
    }

    /** Namespaces and names, in the order in which the log first has them. */
    public List<List<String>> actions() {
        return numbered().keySet().stream()
                .map(action -> List.of(action.namespace(), action.action()))
                .toList();
    }

    public List<long[]> log() {
        Map<LogAction, Integer> numbers = numbered();
        return store.log().bySeq().stream()
                .map(entry -> new long[] {
                    entry.occurredMicros(), number(entry.actor()), numbers.getOrDefault(entry.action(), NONE)
                })
                .toList();
    }

    private Map<LogAction, Integer> numbered() {
        Map<LogAction, Integer> numbers = new LinkedHashMap<>();
        for (LogEntry entry : store.log().bySeq()) {
            numbers.putIfAbsent(entry.action(), numbers.size());
        }
        return numbers;
    }

    public List<SavedState.GroupRow> groups() {
        return store.groups().groups().stream()
                .map(group -> new SavedState.GroupRow(group.name(), group.createdMicros()))
                .toList();
    }

    public List<SavedState.Link> links() {
        return store.groups().links().stream().map(StoreRows::link).toList();
    }

    private static SavedState.Link link(GroupLink link) {
        int seat = link.membership() == null ? NONE : link.membership().seq();
        return new SavedState.Link(link.group().seq(), link.role(), seat, link.invitation(), link.createdMicros());
    }

    /** Copies, for a request may set more fields of the same thing. */
    public Map<String, ObjectNode> changes() {
        Map<String, ObjectNode> copies = new HashMap<>();
        store.changes().all().forEach((uri, fields) -> copies.put(uri, fields.deepCopy()));
        return copies;
    }

    public Map<String, List<SavedState.TableRow>> tables() {
        Map<String, List<SavedState.TableRow>> tables = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            List<SavedState.TableRow> rows = new ArrayList<>();
            store.table(kind)
                    .rows()
                    .forEach(
                            row -> rows.add(new SavedState.TableRow(number(row.owner()), row.removed(), row.fields())));
            if (!rows.isEmpty()) {
                tables.put(kind.name(), rows);
            }
        }
        return tables;
    }

    /** The row number of a person, or {@link #NONE}. */
    public static int number(@Nullable Person person) {
        return person == null ? NONE : person.seq();
    }
}
