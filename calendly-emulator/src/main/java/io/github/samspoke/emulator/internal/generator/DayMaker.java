package io.github.samspoke.emulator.internal.generator;

import io.github.samspoke.emulator.OrganizationSpec;
import io.github.samspoke.emulator.Persona;
import io.github.samspoke.emulator.internal.state.Event;
import io.github.samspoke.emulator.internal.state.EventType;
import io.github.samspoke.emulator.internal.state.Membership;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Mixing;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Lets everybody with a seat live on for a while, each playing the part they have played so far. */
public final class DayMaker {
    /** A quiet person comes back once in so many days. */
    private static final int COMES_BACK = 100;

    private static final int LOG_DAYS = 89;
    private static final int LONGEST_LEAD = 20;

    private final OrganizationSpec spec;
    private final Store store;
    private final long from;
    private final long to;
    private final double days;
    private final SplittableRandom random;
    private final Map<Person, EventType> types = new HashMap<>();
    private int booked;

    public DayMaker(OrganizationSpec spec, Store store, long from, long to) {
        this.spec = spec;
        this.store = store;
        this.from = from;
        this.to = to;
        this.days = (double) (to - from) / Micros.DAY;
        this.random = new SplittableRandom(spec.seed() ^ Mixing.mix(from));
    }

    /** Makes what happens; returns how many meetings were booked. */
    public int make() {
        if (to <= from) {
            return 0;
        }
        for (EventType type : store.eventTypes().rows()) {
            if (!type.pooled()) {
                types.putIfAbsent(type.owner(), type);
            }
        }
        List<Person> seated = store.people().memberships().stream()
                .filter(seat -> !seat.removed())
                .map(Membership::person)
                .toList();
        double weights = seated.stream()
                .mapToDouble(person -> EventMaker.weight(person.persona()))
                .sum();
        double perDay = weights == 0
                ? 0
                : (double) seated.size() * spec.eventsPerSeat() / weights / (spec.pastDays() + spec.futureDays());
        for (Person person : seated) {
            live(person, perDay);
        }
        return booked;
    }

    private void live(Person person, double perDay) {
        Persona part = person.persona();
        switch (part) {
            case HEAVY, LIGHT, JOINED_RECENTLY, JUST_JOINED -> {
                times(perDay * EventMaker.weight(part) * days, () -> book(person));
                logins(person, part == Persona.HEAVY ? 14 : 6);
            }
            case EDITS_ONLY -> {
                times(days / 20, () -> edit(person));
                logins(person, 4);
            }
            case LOGS_IN_ONLY -> logins(person, 9);
            case CO_HOST_ONLY -> logins(person, 4);
            case QUIET -> times(days / COMES_BACK, () -> comeBack(person));
            case NEVER_USED, FUTURE_ONLY -> times(days / LOG_DAYS, () -> log(person, "Login", "Failed"));
        }
    }

    /** Does something as often as is expected on average. */
    private void times(double expected, Runnable what) {
        long whole = (long) expected;
        long count = whole + (random.nextDouble() < expected - whole ? 1 : 0);
        for (long i = 0; i < count; i++) {
            what.run();
        }
    }

    private void logins(Person person, int about) {
        times(about * days / LOG_DAYS, () -> log(person, "Login", "Succeeded"));
    }

    private void comeBack(Person person) {
        log(person, "Login", "Succeeded");
        book(person);
    }

    private void book(Person host) {
        EventType type = types.get(host);
        if (type == null) {
            return;
        }
        long created = moment();
        long start = Slots.between(created + Micros.DAY / 12, created + LONGEST_LEAD * Micros.DAY, random);
        Event event = new Event(
                start, store.events().nextSeq(), created, (short) type.minutes(), false, host, null, type.seq());
        store.events().add(event);
        booked++;
    }

    private void edit(Person person) {
        EventType type = types.get(person);
        long edited = moment();
        log(person, "Event_Type", "One-on-One_Modified");
        if (type != null) {
            store.eventTypes().change(type.edited(type.name(), type.minutes(), type.active(), edited));
        }
    }

    private void log(Person person, String namespace, String action) {
        if (store.organization().enterprise()) {
            store.log().add(moment(), person, namespace, action);
        }
    }

    private long moment() {
        return random.nextLong(from, to);
    }
}
