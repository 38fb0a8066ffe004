package io.github.samspoke.emulator.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.Shape.Check;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the values of a request body may be. */
public final class Checks {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

    private Checks() {}

    /** A string of at most so many characters. */
    public static Check text(int most) {
        return all(
                value(JsonNode::isTextual, "must be a string"),
                value(value -> value.asText().length() <= most, "is too long (maximum is " + most + " characters)"));
    }

    public static Check flag() {
        return value(JsonNode::isBoolean, "must be a boolean");
    }

    /** A whole number within bounds. */
    public static Check number(int min, int max) {
        return all(
                value(JsonNode::isIntegralNumber, "must be an integer"),
                value(
                        value -> value.asLong() >= min && value.asLong() <= max,
                        "must be between " + min + " and " + max));
    }

    public static Check time() {
        return value(value -> Micros.parse(value.asText()).isPresent(), "must be a valid ISO8601 date and time");
    }

    public static Check date() {
        return parsed(LocalDate::parse, "must be a valid ISO8601 date");
    }

    /** Hours and minutes of a day. */
    public static Check clockTime() {
        return parsed(LocalTime::parse, "must be a time such as 08:30");
    }

    public static Check zone() {
        return parsed(ZoneId::of, "is not a valid time zone");
    }

    public static Check email() {
        return value(value -> isEmail(value.asText()), "is an invalid email format");
    }

    /** Whether a text looks like an address. */
    public static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /** An address of the web. */
    public static Check link() {
        return all(
                value(value -> value.asText().matches("https?://\\S+"), "is not a valid URL"),
                parsed(URI::create, "is not a valid URL"));
    }

    /** The URI of a resource, known or not. */
    public static Check reference(Uris uris, Kind kind) {
        return value(value -> uris.hasForm(kind, value.asText()), "is not a valid URI");
    }

    /** One of some words. */
    public static Check word(Set<String> words) {
        return value(value -> value.isTextual() && words.contains(value.asText()), "is not a valid value");
    }

    /** An array of so many values. */
    public static Check list(int min, int max, Check items) {
        return all(
                value(JsonNode::isArray, "must be an array"),
                value(value -> value.size() >= min, "must be filled"),
                value(value -> value.size() <= max, "has too many items (maximum is " + max + ")"),
                (name, value) -> {
                    for (int i = 0; i < value.size(); i++) {
                        items.check(name + '[' + i + ']', value.get(i));
                    }
                });
    }

    /** An object of a shape. */
    public static Check object(Shape shape) {
        return all(value(JsonNode::isObject, "must be an object"), (name, value) -> shape.check(name + '.', value));
    }

    /** Anything. */
    public static Check any() {
        return (name, value) -> {};
    }

    /** Null, or what another check allows. */
    public static Check orNull(Check check) {
        return (name, value) -> {
            if (!value.isNull()) {
                check.check(name, value);
            }
        };
    }

    private static Check value(Predicate<JsonNode> right, String otherwise) {
        return (name, value) -> {
            if (!right.test(value)) {
                throw ApiError.invalid(name, otherwise);
            }
        };
    }

    private static Check all(Check... checks) {
        return (name, value) -> {
            for (Check check : checks) {
                check.check(name, value);
            }
        };
    }

    private static Check parsed(Function<String, Object> parser, String otherwise) {
        return (name, value) -> {
            try {
                Object unused = parser.apply(value.asText());
            } catch (DateTimeException | IllegalArgumentException e) {
                throw ApiError.invalid(name, otherwise);
            }
        };
    }
}
