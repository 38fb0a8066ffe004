package io.github.samspoke.app.command;

import io.github.samspoke.core.reclamation.Justification;
import io.github.samspoke.core.reclamation.PlanFilter;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ProtectionReason;
import io.github.samspoke.core.subscription.MemberRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a plan may do, as options, and back. */
final class PolicyOptions {
    @Option(names = "--quietest", paramLabel = "N", description = "Take the N people who have been quiet for longest.")
    private @Nullable Integer quietest;

    @Option(names = "--role", paramLabel = "ROLE", description = "Take people of this role only: user, admin.")
    private List<MemberRole> roles = new ArrayList<>();

    @Option(
            names = "--email",
            paramLabel = "PATTERN",
            description = "Take addresses like this only, such as '*@sales.example.com'.")
    private List<String> emails = new ArrayList<>();

    @Option(names = "--group", paramLabel = "URI", description = "Take members of this Calendly group only.")
    private List<String> groups = new ArrayList<>();

    @Option(
            names = "--justification",
            paramLabel = "WHY",
            description =
                    "Take candidates of this justification only: low_usage, unallocated, unlicensed, left_company.")
    private List<Justification> justifications = new ArrayList<>();

    @Option(names = "--assignment-group", paramLabel = "NAME", description = "Take candidates of this group only.")
    private List<String> assignmentGroups = new ArrayList<>();

    @Option(names = "--candidate", paramLabel = "NUMBER", description = "Take this candidate only.")
    private List<String> candidates = new ArrayList<>();

    @Option(
            names = "--allow",
            paramLabel = "PROTECTION",
            description = "Set a protection aside by name: admin, group_admin, group_roles_unknown, upcoming_meeting,"
                    + " sole_host.")
    private List<ProtectionReason> allowed = new ArrayList<>();

    @Option(names = "--allow-single-signal", description = "Evidence from a single source is enough.")
    private boolean singleSignal;

    @Option(names = "--by-hand", description = "Write a task for each removal, and send nothing.")
    private boolean byHand;

    Policy policy() {
        Policy policy = Policy.careful()
                .only(new PlanFilter(
                        Set.copyOf(roles),
                        Set.copyOf(emails),
                        Set.copyOf(groups),
                        Set.copyOf(justifications),
                        Set.copyOf(assignmentGroups),
                        Set.copyOf(candidates)));
        for (ProtectionReason reason : allowed) {
            policy = policy.allowing(reason);
        }
        if (quietest != null) {
            policy = policy.quietest(quietest);
        }
        policy = singleSignal ? policy.allowingSingleSignal() : policy;
        return byHand ? policy.byHand() : policy;
    }

    /** The words that ask for the same policy, for fewer people. */
    static List<String> words(Policy policy, int most) {
        List<String> words = new ArrayList<>(List.of("--quietest", Integer.toString(most)));
        PlanFilter filter = policy.filter();
        add(words, "--role", filter.roles());
        add(words, "--email", filter.emails());
        add(words, "--group", filter.groups());
        filter.justifications().stream()
                .map(Enum::name)
                .sorted()
                .forEach(one -> words.addAll(List.of("--justification", one.toLowerCase(Locale.ROOT))));
        add(words, "--assignment-group", filter.assignmentGroups());
        add(words, "--candidate", filter.candidates());
        add(words, "--allow", policy.setAside());
        if (policy.allowSingleSignal()) {
            words.add("--allow-single-signal");
        }
        if (policy.manual()) {
            words.add("--by-hand");
        }
        return words;
    }

    private static void add(List<String> words, String option, Set<?> values) {
        Set<String> sorted = new TreeSet<>();
        for (Object value : values) {
            sorted.add(value instanceof Enum<?> one ? one.name().toLowerCase(Locale.ROOT) : value.toString());
        }
        sorted.forEach(value -> words.addAll(List.of(option, value)));
    }
}
