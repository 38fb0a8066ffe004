package io.github.samspoke.calendly.transport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a JSON body, in order. What is not set is not sent; null is sent as null. Immutable. */
public final class JsonBody {
    private static final JsonBody EMPTY = new JsonBody(new LinkedHashMap<>());

    private final Map<String, @Nullable Object> members;

    private JsonBody(Map<String, @Nullable Object> members) {
        this.members = Collections.unmodifiableMap(members);
    }

    /**
     * No members.
     *
     * @return the empty body
     */
    public static JsonBody empty() {
        return EMPTY;
    }

    /**
     * This body with one member set, in place of what it was.
     *
     * @param name the member
     * @param value maps, lists, numbers, booleans and null as JSON knows them; a body of its own; anything else as the
     *     string it prints as
     * @return a new body
     */
    public JsonBody with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> next = new LinkedHashMap<>(members);
        next.put(name, value);
        return new JsonBody(next);
    }

    /**
     * This body with one member set, or as it is where there is nothing to set.
     *
     * @param name the member
     * @param value as for {@link #with}; null sends nothing
     * @return a body
     */
    public JsonBody withPresent(String name, @Nullable Object value) {
        return value == null ? this : with(name, value);
    }

    /**
     * This body with one more item in a member that is a list.
     *
     * @param name the member
     * @param item what comes last in the list, a value as {@link #with} takes it
     * @return a new body
     */
    public JsonBody and(String name, Object item) {
        return and(name, item, Integer.MAX_VALUE);
    }

    /**
     * This body with one more item in a member that is a list of limited length.
     *
     * @param name the member
     * @param item what comes last in the list, a value as {@link #with} takes it
     * @param max the most that Calendly allows
     * @return a new body
     * @throws IllegalArgumentException if there are more than {@code max}
     */
    public JsonBody and(String name, Object item, int max) {
        List<Object> items = new ArrayList<>();
        if (members.get(name) instanceof List<?> before) {
            items.addAll(before);
        }
        items.add(item);
        if (items.size() > max) {
            throw new IllegalArgumentException(name + " must be at most " + max);
        }
        return with(name, Collections.unmodifiableList(items));
    }

    /**
     * The members; no API.
     *
     * @return unmodifiable
     */
    public Map<String, @Nullable Object> members() {
        return members;
    }

    /** The names alone: values may be personal data. */
    @Override
    public String toString() {
        return members.keySet().toString();
    }
}
