package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.ActiveDays;
import io.github.samspoke.core.activity.LastActivity;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalHistory;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.subscription.PastRole;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.Spell;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One person's past: on which days of a replay the person was active, and when which seat was held. */
final class ReplayedPerson {
    private final SoftwareSubscription seat;
    private final UserActivity activity;
    private final ReplayDays days;
    private final Set<Integer> breaks;
    private final BitSet active = new BitSet();
    private final List<Stretch> stretches;

    /**
     * A stretch of days on which the seat was held, and neither role nor groups nor anything that protects changed.
     *
     * @param from its first day
     * @param to its last day
     * @param joined the first day whose midnight the spell had begun at
     * @param left the last day of the spell, or past all days while it lasts
     */
    record Stretch(int from, int to, int joined, int left) {}

    ReplayedPerson(SoftwareSubscription seat, UserActivity activity, ReplayDays days, Set<Integer> breaks) {
        this.seat = seat;
        this.activity = activity;
        this.days = days;
        this.breaks = breaks;
        activity.signals().values().forEach(history -> {
            history.days().epochDays().map(days::number).filter(day -> day >= 0).forEach(active::set);
            int last = days.from(ActiveDays.endOfDay(history.last())) - 1;
            if (last >= 0) {
                active.set(last);
            }
        });
        this.stretches = split();
    }

    BitSet active() {
        return active;
    }

    /** The first day from which on everything of the person was read. */
    int readFrom() {
        Instant unread = activity.unreadUntil();
        return unread == null ? 0 : Math.max(0, days.from(unread));
    }

    List<Stretch> stretches() {
        return stretches;
    }

    private List<Stretch> split() {
        List<Stretch> found = new ArrayList<>();
        for (Spell spell : seat.spells()) {
            Instant from = spell.from();
            if (from != null) {
                Instant to = spell.to() == null ? seat.missingSince() : spell.to();
                int joined = days.from(from);
                int left = to == null ? Integer.MAX_VALUE : days.from(to) - 1;
                split(joined, left, found);
            }
        }
        return found;
    }

    private void split(int joined, int left, List<Stretch> found) {
        TreeSet<Integer> begins = new TreeSet<>();
        begins.add(Math.max(0, joined));
        TreeSet<Integer> changes = new TreeSet<>(breaks);
        for (PastRole past : seat.pastRoles()) {
            changes.add(days.from(past.until()));
        }
        for (int change : changes) {
            if (change > joined && change <= left) {
                begins.add(Math.max(0, change));
            }
        }
        int end = Math.min(left, days.end());
        for (int from : begins) {
            Integer next = begins.higher(from);
            int to = next == null ? end : Math.min(end, next - 1);
            if (from <= to) {
                found.add(new Stretch(from, to, joined, left));
            }
        }
    }

    /** Whether a day's judgement would have taken the seat. */
    boolean named(Assessor assessor, int day) {
        Optional<SoftwareSubscription> then = seat.asOf(days.midnight(day));
        return then.isPresent() && Replays.names(assessor.assess(then.get(), before(day)));
    }

    /** What was known of the person at a day's midnight: the last thing done before it. */
    private UserActivity before(int day) {
        LastActivity last = null;
        for (Map.Entry<Signal, SignalHistory> signal : activity.signals().entrySet()) {
            LastActivity own = before(days.midnight(day), signal.getKey(), signal.getValue());
            if (own != null && (last == null || own.at().isAfter(last.at()))) {
                last = own;
            }
        }
        UserActivity known = last == null ? UserActivity.NONE : UserActivity.NONE.with(last.signal(), last.at());
        Instant unread = activity.unreadUntil();
        return unread == null ? known : known.unreadUntil(unread);
    }

    private static @Nullable LastActivity before(Instant midnight, Signal signal, SignalHistory history) {
        if (history.last().isBefore(midnight)) {
            return new LastActivity(signal, history.last());
        }
        int today = (int) LocalDate.ofInstant(midnight, ZoneOffset.UTC).toEpochDay();
        return history.days().epochDays().filter(day -> day < today).max().stream()
                .mapToObj(day -> new LastActivity(signal, ActiveDays.startOf(LocalDate.ofEpochDay(day))))
                .findFirst()
                .orElse(null);
    }
}
