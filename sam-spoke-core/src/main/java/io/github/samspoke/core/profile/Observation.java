package io.github.samspoke.core.profile;

import io.github.samspoke.core.activity.Signal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a profile in OBSERVE mode would have removed, and what those people have done since: the rule's error, before
 * anybody was hurt by it. Carries names: for the person who decides, not for the audit trail.
 *
 * @param from since when the profile observes
 * @param knownUntil up to when meetings are known, or null if no activity was read
 * @param people who would have been removed, the first ones first, each person once
 */
public record Observation(Instant from, @Nullable Instant knownUntil, List<Person> people) {
    /** Takes a copy of the people. */
    public Observation {
        people = List.copyOf(people);
    }

    /**
     * Somebody who would have been removed.
     *
     * @param userUri the person at the vendor
     * @param name the person's name
     * @param email the person's e-mail address
     * @param on the UTC day on which the rule found the person
     * @param inactiveDays for how many days the person was inactive, as the candidate last said
     * @param hostedSince the UTC days on which the person has hosted a meeting since, in order
     * @param used everything that the person was seen doing since, day by day, meetings too
     * @param seated whether the person still holds the seat; whoever has left since can no longer regret
     */
    public record Person(
            String userUri,
            String name,
            String email,
            LocalDate on,
            long inactiveDays,
            List<LocalDate> hostedSince,
            List<Use> used,
            boolean seated) {
        /** Takes copies of the days. */
        public Person {
            hostedSince = List.copyOf(hostedSince);
            used = List.copyOf(used);
        }
    }

    /**
     * Something that a person was seen doing.
     *
     * @param day the UTC day
     * @param signal what
     */
    public record Use(LocalDate day, Signal signal) {}

    /**
     * What one day would have brought.
     *
     * @param day the UTC day
     * @param found how many people the rule found on it
     * @param hosted how many of them have hosted a meeting since
     * @param used how many of them were seen doing anything since
     */
    public record Day(LocalDate day, int found, int hosted, int used) {}

    /**
     * Returns what each day would have brought on which anybody was found.
     *
     * @return the days in order
     */
    public List<Day> days() {
        Map<LocalDate, List<Person>> byDay =
                people.stream().collect(Collectors.groupingBy(Person::on, TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> new Day(
                        day.getKey(),
                        day.getValue().size(),
                        count(day.getValue(), person -> !person.hostedSince().isEmpty()),
                        count(day.getValue(), person -> !person.used().isEmpty())))
                .toList();
    }

    private static int count(List<Person> some, Predicate<Person> which) {
        return (int) some.stream().filter(which).count();
    }

    /**
     * Returns those who have used the seat since in any way: being booked, too, is a use that a removal would have ended.
     *
     * @return the people who were seen since
     */
    public List<Person> usedSince() {
        return people.stream().filter(person -> !person.used().isEmpty()).toList();
    }

    /**
     * Returns the share of people whom a removal would have hurt.
     *
     * @return those who have hosted since, 0 to 1; empty if nobody would have been removed
     */
    public OptionalDouble regretRate() {
        return people.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) hostedSince().size() / people.size());
    }

    /**
     * Writes the observation down day by day, with everybody's name.
     *
     * @return a line a day and, below it, a line a person
     */
    public String table() {
        return ObservationText.table(this);
    }

    /**
     * Writes the observation as canonical JSON: a version, keys sorted, no white space. Carries names.
     *
     * @return the document
     */
    public String json() {
        return ObservationText.json(this);
    }

    /**
     * Returns those whom a removal would have hurt.
     *
     * @return the people who have hosted since
     */
    public List<Person> hostedSince() {
        return people.stream().filter(person -> !person.hostedSince().isEmpty()).toList();
    }

    /**
     * Says it in words.
     *
     * @return one line, and one for each person who has hosted since
     */
    public String explain() {
        List<Person> wrong = hostedSince();
        String known = knownUntil == null ? "no activity was read" : "known until " + knownUntil;
        String head = "would have removed " + people.size() + "; " + wrong.size() + " hosted since (" + known + ")";
        return wrong.stream()
                .map(person -> "\n  " + person.name() + " <" + person.email() + ">, found on " + person.on()
                        + ", hosted on "
                        + person.hostedSince().stream().map(LocalDate::toString).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("", head, ""));
    }
}
