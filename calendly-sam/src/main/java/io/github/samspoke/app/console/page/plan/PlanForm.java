package io.github.samspoke.app.console.page.plan;

import io.github.samspoke.app.console.web.Form;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.reclamation.Justification;
import io.github.samspoke.core.reclamation.PlanFilter;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ProtectionReason;
import io.github.samspoke.core.subscription.MemberRole;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is filled into the form of a plan.
 *
 * @param most how many of the longest idle, or empty for everybody
 * @param emails patterns of addresses, or empty
 * @param groups URIs of groups, or empty
 * @param assignmentGroups assignment groups, or empty
 * @param candidates numbers of candidates, or empty
 * @param roles the roles that are ticked
 * @param justifications the justifications that are ticked
 * @param setAside the protections that are ticked
 * @param single whether evidence from one source will do
 * @param manual whether a person carries it out
 */
public record PlanForm(
        String most,
        String emails,
        String groups,
        String assignmentGroups,
        String candidates,
        Set<String> roles,
        Set<String> justifications,
        Set<String> setAside,
        boolean single,
        boolean manual) {
    /** Nothing is filled in, but for the candidates that a link names. */
    static PlanForm empty(String candidates) {
        return new PlanForm("", "", "", "", candidates, Set.of(), Set.of(), Set.of(), false, false);
    }

    /** As it was sent. */
    static PlanForm of(Form form) {
        return new PlanForm(
                form.optional("most").orElse(""),
                form.optional("emails").orElse(""),
                form.optional("groups").orElse(""),
                form.optional("assignmentGroups").orElse(""),
                form.optional("candidates").orElse(""),
                Set.copyOf(form.all("roles")),
                Set.copyOf(form.all("justifications")),
                Set.copyOf(form.all("setAside")),
                form.ticked("single"),
                form.ticked("manual"));
    }

    /** The protections that a policy may name. */
    public static List<ProtectionReason> optIns() {
        return Stream.of(ProtectionReason.values())
                .filter(ProtectionReason::nameable)
                .toList();
    }

    /** What the engine is told. */
    static Policy policy(Form form) {
        Policy policy = Policy.careful()
                .only(new PlanFilter(
                        chosen(MemberRole.class, form, "roles"),
                        Set.copyOf(form.listed("emails")),
                        Set.copyOf(form.listed("groups")),
                        chosen(Justification.class, form, "justifications"),
                        Set.copyOf(form.listed("assignmentGroups")),
                        Set.copyOf(form.listed("candidates"))));
        if (form.optional("most").isPresent()) {
            policy = policy.quietest(form.number("most"));
        }
        for (ProtectionReason reason : chosen(ProtectionReason.class, form, "setAside")) {
            policy = policy.allowing(reason);
        }
        if (form.ticked("single")) {
            policy = policy.allowingSingleSignal();
        }
        return form.ticked("manual") ? policy.byHand() : policy;
    }

    /** What is not known is refused: a filter that is dropped would take more people. */
    private static <E extends Enum<E>> Set<E> chosen(Class<E> type, Form form, String field) {
        return form.all(field).stream()
                .map(name -> Stream.of(type.getEnumConstants())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                new InvalidInputException(field, name + " is not known", "Tick what the form offers.")))
                .collect(Collectors.toSet());
    }
}
