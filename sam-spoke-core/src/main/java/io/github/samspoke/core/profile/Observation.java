package io.github.samspoke.core.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
     */
    public record Person(
            String userUri, String name, String email, LocalDate on, long inactiveDays, List<LocalDate> hostedSince) {
        /** Takes a copy of the days. */
        public Person {
            hostedSince = List.copyOf(hostedSince);
        }
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
