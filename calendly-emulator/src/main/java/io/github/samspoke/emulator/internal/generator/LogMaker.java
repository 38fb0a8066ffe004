package io.github.samspoke.emulator.internal.generator;

import io.github.samspoke.emulator.internal.state.ActivityLog;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Writes the activity log of the last 90 days: logins above all, and failed ones of those who are gone. */
final class LogMaker {
    private static final int DAYS = 89;

    private final SplittableRandom random;
    private final List<Line> lines = new ArrayList<>();

    LogMaker(SplittableRandom random) {
        this.random = random;
    }

    private record Line(long time, @Nullable Person actor, String namespace, String action) {}

    void make(List<Life> lives, ActivityLog log) {
        for (Life life : lives) {
            person(life);
        }
        if (!lives.isEmpty()) {
            Life owner = lives.get(0);
            for (int i = 0; i <= lives.size() / 50; i++) {
                lines.add(new Line(time(owner, DAYS, 0), owner.person(), "User_Management", "Modified"));
                lines.add(new Line(time(owner, DAYS, 0), null, "Calendar", "Error"));
            }
        }
        lines.sort(Comparator.comparingLong(Line::time));
        for (Line line : lines) {
            log.add(line.time(), line.actor(), line.namespace(), line.action());
        }
        lines.clear();
        log.trim();
    }

    private void person(Life life) {
        switch (life.persona()) {
            case HEAVY -> {
                logins(life, 14, DAYS);
                edits(life, random.nextInt(3));
            }
            case LIGHT -> logins(life, 6, DAYS);
            case EDITS_ONLY -> {
                logins(life, 4, DAYS);
                edits(life, 2);
            }
            case LOGS_IN_ONLY -> logins(life, 9, DAYS);
            case CO_HOST_ONLY, JUST_JOINED, JOINED_RECENTLY -> logins(life, 4, DAYS);
            case QUIET -> quiet(life);
            case NEVER_USED -> failures(life, 5);
            case FUTURE_ONLY -> failures(life, 10);
        }
    }

    private void quiet(Life life) {
        long oldest = life.now() - DAYS * Micros.DAY;
        if (life.lastEvent() > oldest) {
            long time = oldest + random.nextLong(life.lastEvent() - oldest);
            lines.add(new Line(time, life.person(), "Login", "Succeeded"));
        }
        failures(life, 6);
    }

    /** Some of them try in vain. */
    private void failures(Life life, int oneIn) {
        if (random.nextInt(oneIn) == 0) {
            lines.add(new Line(time(life, 55, 1), life.person(), "Login", "Failed"));
        }
    }

    private void logins(Life life, int about, int days) {
        lines.add(new Line(time(life, 50, 1), life.person(), "Login", "Succeeded"));
        int more = random.nextInt(2 * about - 1);
        for (int i = 0; i < more; i++) {
            lines.add(new Line(time(life, days, 0), life.person(), "Login", "Succeeded"));
        }
        if (random.nextInt(8) == 0) {
            lines.add(new Line(time(life, days, 0), life.person(), "Login", "Failed"));
        }
    }

    private void edits(Life life, int count) {
        for (int i = 0; i < count; i++) {
            lines.add(new Line(time(life, 50, 1), life.person(), "Event_Type", "One-on-One_Modified"));
        }
    }

    private long time(Life life, int fromDays, int toDays) {
        long from = life.daysAgo(fromDays);
        return random.nextLong(from, Math.max(from + 1, life.now() - toDays * Micros.DAY));
    }
}
