package io.github.samspoke.core.people;

import io.github.samspoke.core.common.InvalidInputException;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * How to look a seat's holder up in the directory when neither the e-mail address nor the user id finds anybody as it is.
 * Rules are asked in their order; the first that finds somebody decides. Immutable; safe for many threads if its function is.
 */
public final class ResolutionRule {
    /** What of a seat is looked up. */
    public enum Field {
        /** The e-mail address, ServiceNow's user principal name. */
        EMAIL,
        /** The vendor's id of the person. */
        EXTERNAL_USER_ID
    }

    private final String name;
    private final BiFunction<String, EmailAddress, String> key;

    private ResolutionRule(String name, BiFunction<String, EmailAddress, String> key) {
        if (name.isBlank()) {
            throw new InvalidInputException("name", "it is empty", "Name the rule; results tell which one resolved.");
        }
        this.name = name;
        this.key = key;
    }

    /**
     * Looks a field up as it is.
     *
     * @param name what people call the rule
     * @param field the field
     * @return the rule
     */
    public static ResolutionRule none(String name, Field field) {
        return new ResolutionRule(name, (userUri, email) -> field == Field.EMAIL ? email.value() : userUri);
    }

    /**
     * Looks up what stands before the {@code @} of the e-mail address, as a user id.
     *
     * @param name what people call the rule
     * @return the rule
     */
    public static ResolutionRule removeDomain(String name) {
        return new ResolutionRule(name, (userUri, email) -> local(email));
    }

    /**
     * Looks the e-mail address up in another domain.
     *
     * @param name what people call the rule
     * @param domain the other domain, for example {@code example.net}
     * @return the rule
     */
    public static ResolutionRule replaceDomain(String name, String domain) {
        if (domain.isBlank() || domain.indexOf('@') >= 0) {
            throw new InvalidInputException("domain", "it is no domain", "Give what stands after the @.");
        }
        return new ResolutionRule(name, (userUri, email) -> local(email) + "@" + domain);
    }

    /**
     * Looks up what the host's own function makes of a seat.
     *
     * @param name what people call the rule
     * @param function makes of the vendor's user id and the e-mail address what to look up; empty for nothing
     * @return the rule
     */
    public static ResolutionRule function(String name, BiFunction<String, EmailAddress, String> function) {
        return new ResolutionRule(name, function);
    }

    /**
     * Returns what people call the rule.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns what to look up for a seat: an e-mail address if it holds an {@code @}, else a user id.
     *
     * @param userUri the vendor's id of the holder
     * @param email the holder's e-mail address
     * @return the key, or empty if the rule has none for this seat
     */
    public Optional<String> key(String userUri, EmailAddress email) {
        return Optional.of(key.apply(userUri, email)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String local(EmailAddress email) {
        int at = email.value().lastIndexOf('@');
        return at < 0 ? email.value() : email.value().substring(0, at);
    }

    @Override
    public String toString() {
        return name;
    }
}
