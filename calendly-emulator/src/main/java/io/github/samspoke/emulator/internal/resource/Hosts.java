package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.state.EventType;
import io.github.samspoke.emulator.internal.state.Mixing;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import java.util.ArrayList;
import java.util.List;

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

    /** Colleagues are looked for among those who came before the owner, so that newcomers change no team. */
    static List<Host> of(Store store, EventType type) {
        int step = 1 + Mixing.pick(type.seq() + 5_000L, 5);
        List<Host> hosts = new ArrayList<>();
        for (int place = 0; place < (type.pooled() ? MOST : 1); place++) {
            Person person = store.people().person(type.owner().seq() - (long) place * step);
            if (person != null && person.membership() != null) {
                hosts.add(new Host((long) type.seq() * MOST + place, person));
            }
        }
        return hosts;
    }

    static boolean includes(Store store, EventType type, Person person) {
        return of(store, type).stream().anyMatch(host -> host.person() == person);
    }
}
