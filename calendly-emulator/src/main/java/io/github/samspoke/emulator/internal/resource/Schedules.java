package io.github.samspoke.emulator.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.emulator.internal.state.EventType;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Mixing;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Row;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** When people can be booked: office hours, for some evenings too, until a request says otherwise. */
final class Schedules {
    /** Most schedules of a person; a schedule's number is that of the person times this, and its place. */
    static final int MOST = 2;

    private final Store store;

    Schedules(Store store) {
        this.store = store;
    }

    /** The schedules of a person, the default one first. */
    List<Row> of(Person person) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(person, 0));
        if (Mixing.pick(person.seq() + 21L, 3) == 0) {
            rows.add(row(person, 1));
        }
        return rows;
    }

    private Row row(Person person, int place) {
        long number = (long) person.seq() * MOST + place;
        return Row.of(number, person, JsonOut.node(json -> {
            json.put("uri", store.uris().uri(Kind.SCHEDULE, number))
                    .put("default", place == 0)
                    .put("name", place == 0 ? "Working hours" : "Evening hours");
            write(json, person, place);
        }));
    }

    private void write(JsonOut json, Person person, int place) {
        json.put("user", store.uris().uri(Kind.USER, person.seq())).put("timezone", person.timezone());
        json.array("rules", rules -> {
            for (DayOfWeek day : DayOfWeek.values()) {
                rules.item(rule -> rule.put("type", "wday")
                        .put("wday", day.name().toLowerCase(Locale.ROOT))
                        .array("intervals", intervals -> intervals(intervals, day, place)));
            }
        });
    }

    private static void intervals(JsonOut intervals, DayOfWeek day, int place) {
        if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
            intervals.item(hours ->
                    hours.put("from", place == 0 ? "09:00" : "18:00").put("to", place == 0 ? "17:00" : "21:00"));
        }
    }

    /** When a host of an event type can be booked for it. */
    ObjectNode of(EventType type, Hosts.Host host) {
        ObjectNode derived = JsonOut.node(json -> {
            json.put("event_type", store.uris().uri(Kind.EVENT_TYPE, type.seq()))
                    .put("availability_setting", "host");
            json.object("availability_rule", rule -> {
                rule.put(
                                "uri",
                                store.uris()
                                        .uri(Kind.SCHEDULE, (long) host.person().seq() * MOST))
                        .put("name", "Working hours");
                write(rule, host.person(), 0);
            });
        });
        return store.changes().on(key(host), derived);
    }

    /** Replaces it. */
    void set(Hosts.Host host, ObjectNode fields) {
        store.changes().set(key(host), fields);
    }

    private String key(Hosts.Host host) {
        return store.uris().uri(Kind.TYPE_SCHEDULE, host.number());
    }
}
