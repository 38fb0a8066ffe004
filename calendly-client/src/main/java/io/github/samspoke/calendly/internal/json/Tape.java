package io.github.samspoke.calendly.internal.json;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as flat arrays in the order it was written, which costs a fraction of a tree of nodes: a page holds some
 * two thousand values, and each is read once. Entry {@code i} is one value; a container is followed by what it holds, up
 * to {@link #end}. Filled once, then only read.
 */
final class Tape {
    static final Object NULL = new Object();
    static final Object OBJECT = new Object();
    static final Object ARRAY = new Object();

    private static final int BYTES_A_VALUE = 24;

    /** A string left where it begins in the document, because hardly anybody wants a timestamp as a string. */
    private record Unread(int from) {}

    private final byte[] json;
    private @Nullable String[] names;
    private Object[] values;
    private int[] ends;
    private int size;

    private Tape(byte[] json) {
        this.json = json;
        int capacity = 16 + json.length / BYTES_A_VALUE;
        this.names = new String[capacity];
        this.values = new Object[capacity];
        this.ends = new int[capacity];
    }

    /** Reads one value of a document, at whose first token the parser stands. */
    static Tape of(UTF8StreamJsonParser parser, byte[] json) throws IOException {
        Tape tape = new Tape(json);
        tape.read(parser, null);
        return tape;
    }

    private void read(UTF8StreamJsonParser parser, @Nullable String name) throws IOException {
        int at = add(name);
        // Into a variable first: what the value holds may make the arrays grow, which replaces them.
        Object value = switch (parser.currentToken()) {
            case START_OBJECT -> members(parser, at);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> string(parser);
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> NULL;
        };
        set(at, value);
    }

    private Object string(UTF8StreamJsonParser parser) throws IOException {
        int from = (int) parser.getTokenCharacterOffset();
        if (Timestamps.mayBeAt(json, from)) {
            return new Unread(from);
        }
        String text = parser.getText();
        return isPlainTo(from + text.length()) ? text : Texts.whole(text);
    }

    /** Whether a string ends where a byte for each character ends it: it has no escapes and nothing beyond ASCII. */
    private boolean isPlainTo(int end) {
        return json[end] == '"' && json[end - 1] != '\\';
    }

    private int add(@Nullable String name) {
        int at = size++;
        if (at == names.length) {
            grow();
        }
        names[at] = name;
        return at;
    }

    private void set(int at, Object value) {
        values[at] = value;
        ends[at] = size;
    }

    private Object members(UTF8StreamJsonParser parser, int object) throws IOException {
        long seen = 0;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            long bit = 1L << name.hashCode();
            // Two names may share a bit; then, and only then, it is worth looking.
            if ((seen & bit) != 0 && find(name, object + 1, size) >= 0) {
                throw new DuplicateNameException(parser);
            }
            seen |= bit;
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                set(add(name), string(parser));
            } else {
                read(parser, name);
            }
        }
        return OBJECT;
    }

    private Object items(UTF8StreamJsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            read(parser, null);
        }
        return ARRAY;
    }

    private void grow() {
        int length = names.length * 2;
        names = Arrays.copyOf(names, length);
        values = Arrays.copyOf(values, length);
        ends = Arrays.copyOf(ends, length);
    }

    Object value(int at) {
        return values[at];
    }

    /** The string that stands there, null if it is none. */
    @Nullable
    String text(int at) {
        Object value = values[at];
        if (value instanceof String text) {
            return text;
        }
        return value instanceof Unread unread ? Texts.whole(JsonReader.string(json, unread.from)) : null;
    }

    /** The instant that stands there, null if it is not in the usual form. */
    @Nullable
    Instant instant(int at) {
        return values[at] instanceof Unread unread ? Timestamps.read(json, unread.from) : null;
    }

    /** The index after the value and all that it holds. */
    int end(int at) {
        return ends[at];
    }

    /** Where a member of an object stands, -1 if nowhere. Asking in the order of the document takes one comparison. */
    int find(int object, String name, int hint) {
        int found = find(name, hint, ends[object]);
        return found >= 0 ? found : find(name, object + 1, hint);
    }

    private int find(String name, int from, int to) {
        for (int at = from; at < to; at = ends[at]) {
            if (name.equals(names[at])) {
                return at;
            }
        }
        return -1;
    }

    /** An object as plain maps, lists, strings, numbers and booleans. */
    Map<String, @Nullable Object> plainMap(int object) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = object + 1; i < ends[object]; i = ends[i]) {
            map.put(String.valueOf(names[i]), plain(i));
        }
        return Collections.unmodifiableMap(map);
    }

    @Nullable
    Object plain(int at) {
        Object value = values[at];
        if (value == OBJECT) {
            return plainMap(at);
        }
        if (value == ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = at + 1; i < ends[at]; i = ends[i]) {
                list.add(plain(i));
            }
            return Collections.unmodifiableList(list);
        }
        String text = text(at);
        if (text != null) {
            return text;
        }
        return value == NULL ? null : value;
    }
}
