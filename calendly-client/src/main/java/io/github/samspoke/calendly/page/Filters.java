package io.github.samspoke.calendly.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The query parameters of a list, in order; a name may stand several times. Immutable. */
public final class Filters {
    private static final Filters NONE = new Filters(List.of());

    private final List<Map.Entry<String, String>> entries;

    private Filters(List<Map.Entry<String, String>> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * No filters.
     *
     * @return the empty filters
     */
    public static Filters none() {
        return NONE;
    }

    /**
     * These filters with one set, in place of what it was.
     *
     * @param name the parameter
     * @param value its value, not encoded
     * @return new filters
     */
    public Filters with(String name, String value) {
        List<Map.Entry<String, String>> next = new ArrayList<>(entries);
        next.removeIf(e -> e.getKey().equals(name));
        next.add(Map.entry(name, value));
        return new Filters(next);
    }

    /**
     * These filters with one more value of a parameter that may stand several times.
     *
     * @param name the parameter
     * @param value its value, not encoded
     * @return new filters
     */
    public Filters and(String name, String value) {
        List<Map.Entry<String, String>> next = new ArrayList<>(entries);
        next.add(Map.entry(name, value));
        return new Filters(next);
    }

    /**
     * These filters with a page size.
     *
     * @param size how many items a page may hold
     * @param max the most that Calendly allows
     * @return new filters
     * @throws IllegalArgumentException if the size is not 1 to {@code max}
     */
    public Filters pageSize(int size, int max) {
        if (size < 1 || size > max) {
            throw new IllegalArgumentException("pageSize must be 1 to " + max + " but is " + size);
        }
        return with("count", Integer.toString(size));
    }

    /**
     * The query string.
     *
     * @return encoded, without the question mark; empty if there are no filters
     */
    public String encoded() {
        return entries.stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Filters that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** The names alone: values may be e-mail addresses. */
    @Override
    public String toString() {
        return entries.stream().map(Map.Entry::getKey).collect(Collectors.joining(", ", "[", "]"));
    }
}
