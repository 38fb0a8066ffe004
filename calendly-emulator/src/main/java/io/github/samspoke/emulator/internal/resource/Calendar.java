package io.github.samspoke.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.samspoke.emulator.internal.state.Event;
import io.github.samspoke.emulator.internal.state.EventType;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Mixing;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When people are busy, and so when an event type is free. */
final class Calendar {
    private static final long STEP = 30 * Micros.MINUTE;

    private final Store store;
    private final Schedules schedules;

    Calendar(Store store) {
        this.store = store;
        this.schedules = new Schedules(store);
    }

    /**
     * A stretch of time in which somebody is busy.
     *
     * @param start from when
     * @param end until when
     * @param event the meeting, or null for one that Calendly does not know
     */
    record Busy(long start, long end, @Nullable Event event) {
        boolean overlaps(long from, long to) {
            return start < to && end > from;
        }
    }

    /** When a person is busy within a stretch of time, earliest first. */
    List<Busy> busy(Person person, long from, long to) {
        List<Busy> busy = new ArrayList<>();
        for (Event event : new Bounds(from - Micros.DAY, to).cut(person.events(), Event::startMicros)) {
            if (!event.canceled()) {
                busy.add(new Busy(event.startMicros(), event.endMicros(), event));
            }
        }
        for (LocalDate day : days(from, to, ZoneOffset.UTC)) {
            if (Mixing.pick(person.seq() * 100_000L + day.toEpochDay(), 3) == 0) {
                long noon = day.toEpochDay() * Micros.DAY + Micros.DAY / 2;
                busy.add(new Busy(noon, noon + STEP, null));
            }
        }
        busy.removeIf(one -> !one.overlaps(from, to));
        busy.sort(Comparator.comparingLong(Busy::start));
        return busy;
    }

    /** The starts at which an event type can be booked within a stretch of time, by the hours of its first host. */
    List<Long> free(EventType type, long from, long to) {
        List<Hosts.Host> hosts = Hosts.of(store, type);
        if (hosts.isEmpty() || !type.active()) {
            return List.of();
        }
        JsonNode rule = schedules.of(type, hosts.get(0)).path("availability_rule");
        ZoneId zone = ZoneId.of(rule.path("timezone").asText());
        long length = type.minutes() * Micros.MINUTE;
        List<Busy> busy = busy(hosts.get(0).person(), from, to + Micros.DAY);
        List<Long> free = new ArrayList<>();
        for (LocalDate day : days(from, to, zone)) {
            for (JsonNode hours : hours(rule.path("rules"), day)) {
                long end = at(day, hours.path("to").asText(), zone);
                for (long start = at(day, hours.path("from").asText(), zone); start + length <= end; start += STEP) {
                    long slot = start;
                    if (slot >= from
                            && slot < to
                            && busy.stream().noneMatch(one -> one.overlaps(slot, slot + length))) {
                        free.add(slot);
                    }
                }
            }
        }
        return free;
    }

    /** The hours of a day: those of the date, or else those of the day of the week. */
    private static JsonNode hours(JsonNode rules, LocalDate day) {
        String weekday = day.getDayOfWeek().name().toLowerCase(Locale.ROOT);
        JsonNode found = rules.path("none");
        for (JsonNode rule : rules) {
            if (rule.path("date").asText("").equals(day.toString())) {
                return rule.path("intervals");
            }
            if (rule.path("wday").asText("").equals(weekday)) {
                found = rule.path("intervals");
            }
        }
        return found;
    }

    private static long at(LocalDate day, String time, ZoneId zone) {
        return Micros.of(day.atTime(LocalTime.parse(time)).atZone(zone).toInstant());
    }

    private static List<LocalDate> days(long from, long to, ZoneId zone) {
        LocalDate first = Micros.instant(from).atZone(zone).toLocalDate();
        LocalDate last = Micros.instant(to).atZone(zone).toLocalDate();
        return first.datesUntil(last.plusDays(1)).toList();
    }
}
