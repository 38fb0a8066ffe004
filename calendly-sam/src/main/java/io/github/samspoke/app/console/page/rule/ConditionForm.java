package io.github.samspoke.app.console.page.rule;

import io.github.samspoke.app.console.web.Form;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.reclamation.Rules;
import io.github.samspoke.core.reclamation.SubscriptionCondition;
import io.github.samspoke.core.subscription.MemberRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition as two fields: what it asks for, and which. */
public final class ConditionForm {
    /** The field that says what it asks for. */
    public static final String WHO = "who";

    /** The field that says which. */
    public static final String WHICH = "which";

    private static final List<String> KINDS = List.of("email", "role", "group", "attribute", "identifier");

    private ConditionForm() {}

    /** What can be chosen, with its text, after other choices. */
    public static Map<String, String> choices(String... before) {
        Map<String, String> choices = new LinkedHashMap<>();
        Stream.concat(Stream.of(before), KINDS.stream())
                .forEach(kind -> choices.put(kind, Texts.text("rule.who." + kind)));
        return choices;
    }

    /** Reads the condition. */
    static SubscriptionCondition read(Form form) {
        String which = form.text(WHICH);
        return switch (form.text(WHO)) {
            case "email" -> Rules.emailMatches(which);
            case "role" -> Rules.role(role(which));
            case "group" -> Rules.inGroup(which);
            case "attribute" -> attribute(which);
            case "identifier" -> Rules.identifier(which);
            default -> throw new InvalidInputException(WHO, "it asks for nothing known", "Choose one of the list.");
        };
    }

    private static MemberRole role(String text) {
        return Stream.of(MemberRole.values())
                .filter(role -> role.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        WHICH,
                        text + " is no role",
                        Stream.of(MemberRole.values())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ", "Write ", "."))));
    }

    private static SubscriptionCondition attribute(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new InvalidInputException(WHICH, text + " is no name=value", "Write it as level=executive.");
        }
        return Rules.attribute(
                text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }
}
