package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.state.EventType;
import io.github.samspoke.emulator.internal.state.Mixing;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who hosts an event type: its owner, and for a pooled one some colleagues who make up its team. */
final class Hosts {
    private static final int MOST = 4;

    private Hosts() {}

    /**
     * A host of an event type.
     *
     * @param number of the type and the place among its hosts
     * @param person who
     */
    record Host(long number, Person person) {}

    static List<Host> of(Store store, EventType type) {
        List<Person> all = store.people().persons();
        List<Host> hosts = new ArrayList<>();
        Set<Person> seen = new HashSet<>();
        for (int place = 0; place < (type.pooled() ? MOST : 1); place++) {
            long number = (long) type.seq() * MOST + place;
            Person person = place == 0 ? type.owner() : all.get(Mixing.pick(number + 5_000L, all.size()));
            if (person.membership() != null && seen.add(person)) {
                hosts.add(new Host(number, person));
            }
        }
        return hosts;
    }

    static boolean includes(Store store, EventType type, Person person) {
        return of(store, type).stream().anyMatch(host -> host.person() == person);
    }
}
