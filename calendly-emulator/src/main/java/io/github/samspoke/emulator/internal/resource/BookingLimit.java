package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Organization;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.wire.ApiError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often a user may book: a trial little, a paid plan more, Enterprise as often as anything else. */
final class BookingLimit {
    private static final long HOUR = 60 * Micros.MINUTE;

    private final Map<Person, List<Long>> booked = new HashMap<>();

    /** Refuses the one booking too many. */
    void check(Person person, Organization organization, long now) {
        if (organization.trial()) {
            limit(person, 5, now - Micros.DAY);
        } else if (!organization.enterprise()) {
            limit(person, 10, now - Micros.MINUTE);
            limit(person, 50, now - HOUR);
            limit(person, 100, now - Micros.DAY);
        }
    }

    /** Counts a booking. */
    void count(Person person, long now) {
        List<Long> times = booked.computeIfAbsent(person, any -> new ArrayList<>());
        times.removeIf(time -> time <= now - Micros.DAY);
        times.add(now);
    }

    private void limit(Person person, int most, long since) {
        long used = booked.getOrDefault(person, List.of()).stream()
                .filter(time -> time > since)
                .count();
        if (used >= most) {
            throw ApiError.tooMany();
        }
    }
}
