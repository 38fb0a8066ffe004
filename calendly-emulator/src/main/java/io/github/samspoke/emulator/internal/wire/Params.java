package io.github.samspoke.emulator.internal.wire;

import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Uris;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parameters of a query or a form, read strictly: what does not parse is a 400 that names it. */
public final class Params {
    private final Map<String, List<String>> values;

    private Params(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Reads {@code a=b&c=d}. */
    public static Params parse(String encoded) {
        Map<String, List<String>> values = new TreeMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
        }
        return new Params(values);
    }

    /** The last value given, or null when there is none or it is empty. */
    public @Nullable String get(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        String last = all.isEmpty() ? "" : all.get(all.size() - 1);
        return last.isEmpty() ? null : last;
    }

    /** All parameters, the last value of each. */
    public Map<String, String> all() {
        Map<String, String> last = new TreeMap<>();
        values.forEach((name, all) -> last.put(name, all.get(all.size() - 1)));
        return last;
    }

    /** All values of an array, whichever way it is written: repeated, with brackets, or with commas. */
    public List<String> list(String name) {
        List<String> all = new ArrayList<>();
        for (String key : List.of(name, name + "[]")) {
            for (String value : values.getOrDefault(key, List.of())) {
                for (String part : value.split(",", -1)) {
                    if (!part.isBlank()) {
                        all.add(part.strip());
                    }
                }
            }
        }
        return all;
    }

    /** A whole number within bounds. */
    public int number(String name, int fallback, int min, int max) {
        String text = get(name);
        if (text == null) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw ApiError.invalid(name, "must be an integer");
        }
        throw ApiError.invalid(name, "must be between " + min + " and " + max);
    }

    /** One of some words, or null. */
    public @Nullable String word(String name, Set<String> allowed) {
        String text = get(name);
        if (text != null && !allowed.contains(text)) {
            throw ApiError.invalid(name, "is not a valid value");
        }
        return text;
    }

    /** A date and time in microseconds, or empty. */
    public OptionalLong time(String name) {
        String text = get(name);
        if (text == null) {
            return OptionalLong.empty();
        }
        OptionalLong micros = Micros.parse(text);
        if (micros.isEmpty()) {
            throw ApiError.invalid(name, "must be a valid ISO8601 date and time");
        }
        return micros;
    }

    /** A reference to a row: null when not given, -1 when it is well-formed but unknown. */
    public @Nullable Long reference(String name, Uris uris, Kind... kinds) {
        String text = get(name);
        if (text == null) {
            return null;
        }
        for (Kind kind : kinds) {
            if (uris.hasForm(kind, text)) {
                return uris.number(kind, text);
            }
        }
        throw ApiError.invalid(name, "is not a valid URI");
    }

    /** A reference that must be given; -1 when it is well-formed but unknown. */
    public long mustRefer(String name, Uris uris, Kind... kinds) {
        Long number = reference(name, uris, kinds);
        if (number == null) {
            throw missing(name);
        }
        return number;
    }

    /** A date and time in microseconds that must be given. */
    public long mustBeTime(String name) {
        return time(name).orElseThrow(() -> missing(name));
    }

    /** One of some words, which must be given. */
    public String mustBe(String name, Set<String> allowed) {
        String word = word(name, allowed);
        if (word == null) {
            throw missing(name);
        }
        return word;
    }

    private static ApiError missing(String name) {
        return ApiError.invalid(name, "must be filled");
    }

    /** The parameters in a fixed order and encoded, without some. */
    public String canonical(Set<String> without) {
        return values.entrySet().stream()
                .filter(entry -> !without.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + '=' + encode(value)))
                .collect(Collectors.joining("&"));
    }

    /** Encodes a name or value for a query. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiError.of(400, "Bad Request", "The query string is malformed.");
        }
    }
}
