package io.github.samspoke.core.reclamation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/** Rules 8 word by word and day by day: what the replay is held against. Days are numbers from the first that was read. */
record NaiveBacktest(int days, BitSet quiet, List<Person> people) {
    /** A person; {@code admin} until a day, protected up to a day, read whole from a day on. */
    record Person(BitSet active, int joined, int left, int adminBefore, int shieldTo, int readFrom) {}

    Backtest.Outcome outcome(int threshold, int horizon) {
        int namings = 0;
        int regrets = 0;
        int hurt = 0;
        int watched = 0;
        int censored = 0;
        int replayed = 0;
        for (int day = 0; day + horizon < days; day++) {
            replayed += counted(0, day) >= threshold ? 1 : 0;
        }
        for (Person person : people) {
            TreeSet<String> fates = new TreeSet<>();
            for (int day : namings(person, threshold)) {
                if (day + horizon < days) {
                    String fate = fate(person, day, horizon);
                    namings++;
                    regrets += fate.equals("regret") ? 1 : 0;
                    fates.add(fate);
                }
            }
            boolean regretted = fates.contains("regret");
            hurt += regretted ? 1 : 0;
            watched += regretted || fates.contains("quiet") ? 1 : 0;
            censored += fates.equals(new TreeSet<>(List.of("censored"))) ? 1 : 0;
        }
        return new Backtest.Outcome(horizon, replayed, namings, regrets, watched, hurt, censored);
    }

    private static String fate(Person person, int day, int horizon) {
        for (int after = day; after <= day + horizon; after++) {
            if (after > person.left()) {
                return "censored";
            }
            if (person.active().get(after)) {
                return "regret";
            }
        }
        return "quiet";
    }

    private List<Integer> namings(Person person, int threshold) {
        List<Integer> begins = new ArrayList<>();
        for (int day = 0; day <= days; day++) {
            if (named(person, threshold, day) && (day == 0 || !named(person, threshold, day - 1))) {
                begins.add(day);
            }
        }
        return begins;
    }

    private boolean named(Person person, int threshold, int day) {
        int since = Math.max(
                Math.max(0, person.joined()),
                Math.max(person.readFrom(), person.active().previousSetBit(day - 1) + 1));
        return day >= person.joined() + 30
                && day <= person.left()
                && day >= person.adminBefore()
                && day >= person.shieldTo()
                && since <= day
                && counted(since, day) >= threshold;
    }

    private int counted(int from, int to) {
        return to - from - quiet.get(from, Math.max(from, to)).cardinality();
    }
}
