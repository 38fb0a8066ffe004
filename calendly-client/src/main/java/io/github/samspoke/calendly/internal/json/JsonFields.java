package io.github.samspoke.calendly.internal.json;

import io.github.samspoke.calendly.transport.RawJson;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object read field by field, quickest in the order of the document. A field that is missing, null or of the
 * wrong type fails with its path; the {@code OrNull} methods let missing and null pass. Fields nobody asks for are
 * ignored. Not thread-safe.
 */
public final class JsonFields {
    /** Exponents of one digit: those of two billion are an attack on whoever adds up. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?(E-?[0-9])?");

    private final Tape tape;
    private final int at;
    private final @Nullable JsonFields parent;
    private final String name;
    private final int item;
    private final byte @Nullable [] json;
    private int next;

    /** {@code item} is the place in the array {@code name}, negative where the object is not in an array. */
    private JsonFields(Tape tape, int at, @Nullable JsonFields parent, String name, int item, byte @Nullable [] json) {
        this.tape = tape;
        this.at = at;
        this.parent = parent;
        this.name = name;
        this.item = item;
        this.json = json;
        this.next = at + 1;
        if (!Tape.OBJECT.equals(tape.value(at))) {
            throw new JsonShapeException(path(), "is not an object");
        }
    }

    static JsonFields root(Tape tape, byte[] json) {
        return new JsonFields(tape, 0, null, "$", -1, json);
    }

    /** The whole body if it is about this object; none for an item of a list, whose page has the body. */
    public RawJson rawJson() {
        JsonFields root = parent != null && item < 0 && name.equals("resource") ? parent : this;
        return root.json == null ? RawJson.none() : RawJson.of(root.json);
    }

    private String path() {
        String own = item < 0 ? name : name + "[" + item + "]";
        return parent == null ? own : parent.path() + "." + own;
    }

    public boolean has(String field) {
        return find(field) >= 0;
    }

    public String text(String field) {
        return required(field, textOrNull(field));
    }

    public @Nullable String textOrNull(String field) {
        int found = find(field);
        return found < 0 ? null : text(found, field);
    }

    private String text(int found, String field) {
        String text = tape.text(found);
        if (text == null) {
            throw wrong(field, "is not a string");
        }
        return text;
    }

    public int integer(String field) {
        return required(field, integerOrNull(field));
    }

    public @Nullable Integer integerOrNull(String field) {
        int found = find(field);
        return found < 0 ? null : integer(found, field);
    }

    private Integer integer(int found, String field) {
        // Calendly declares counts as doubles: 3.0 is 3.
        double number = tape.value(found) instanceof Number n ? n.doubleValue() : Double.NaN;
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw wrong(field, "is not a whole number");
        }
        return (int) number;
    }

    public double number(String field) {
        return required(field, numberOrNull(field));
    }

    public @Nullable Double numberOrNull(String field) {
        int found = find(field);
        if (found < 0) {
            return null;
        }
        if (tape.value(found) instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw wrong(field, "is not a number");
    }

    /** An amount, as a number or as a string that spells one. */
    public BigDecimal decimal(String field) {
        int found = find(field);
        return required(field, found < 0 ? null : decimal(found, field));
    }

    private BigDecimal decimal(int found, String field) {
        String text = tape.value(found) instanceof Number number ? number.toString() : text(found, field);
        if (!DECIMAL.matcher(text).matches()) {
            throw wrong(field, "is not an amount");
        }
        return new BigDecimal(text);
    }

    public boolean flag(String field) {
        return required(field, flagOrNull(field));
    }

    public @Nullable Boolean flagOrNull(String field) {
        int found = find(field);
        if (found < 0) {
            return null;
        }
        if (tape.value(found) instanceof Boolean flag) {
            return flag;
        }
        throw wrong(field, "is not true or false");
    }

    public Instant instant(String field) {
        return required(field, instantOrNull(field));
    }

    public @Nullable Instant instantOrNull(String field) {
        int found = find(field);
        if (found < 0) {
            return null;
        }
        Instant instant = tape.instant(found);
        return instant == null ? instant(text(found, field), field) : instant;
    }

    private Instant instant(String text, String field) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw wrong(field, "is not a timestamp");
        }
    }

    public @Nullable LocalDate dateOrNull(String field) {
        String text = textOrNull(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(field, "is not a date");
        }
    }

    public <T> T value(String field, Function<String, T> reader) {
        return required(field, valueOrNull(field, reader));
    }

    public <T> @Nullable T valueOrNull(String field, Function<String, T> reader) {
        String text = textOrNull(field);
        return text == null ? null : value(text, field, reader);
    }

    private <T> T value(String text, String field, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw wrong(field, "is not what it should be: " + e.getMessage());
        }
    }

    public <T> T object(String field, Function<JsonFields, T> reader) {
        return required(field, objectOrNull(field, reader));
    }

    public <T> @Nullable T objectOrNull(String field, Function<JsonFields, T> reader) {
        int found = find(field);
        return found < 0 ? null : reader.apply(new JsonFields(tape, found, this, field, -1, null));
    }

    public <T> List<T> list(String field, Function<JsonFields, T> reader) {
        return required(field, listOrNull(field, reader));
    }

    public <T> List<T> listOrEmpty(String field, Function<JsonFields, T> reader) {
        List<T> list = listOrNull(field, reader);
        return list == null ? List.of() : list;
    }

    public <T> @Nullable List<T> listOrNull(String field, Function<JsonFields, T> reader) {
        return eachOrNull(field, (at, i) -> reader.apply(new JsonFields(tape, at, this, field, i, null)));
    }

    public List<String> texts(String field) {
        return required(field, textsOrNull(field));
    }

    public @Nullable List<String> textsOrNull(String field) {
        return eachOrNull(field, (at, i) -> text(at, field + "[" + i + "]"));
    }

    public List<String> textsOrEmpty(String field) {
        List<String> texts = textsOrNull(field);
        return texts == null ? List.of() : texts;
    }

    public <T> List<T> values(String field, Function<String, T> reader) {
        return required(field, valuesOrNull(field, reader));
    }

    public <T> @Nullable List<T> valuesOrNull(String field, Function<String, T> reader) {
        return eachOrNull(field, (at, i) -> {
            String where = field + "[" + i + "]";
            return value(text(at, where), where, reader);
        });
    }

    public @Nullable List<Integer> integersOrNull(String field) {
        return eachOrNull(field, (at, i) -> integer(at, field + "[" + i + "]"));
    }

    private interface ItemReader<T> {
        T read(int at, int item);
    }

    private <T> @Nullable List<T> eachOrNull(String field, ItemReader<T> reader) {
        int array = find(field);
        if (array < 0) {
            return null;
        }
        if (!Tape.ARRAY.equals(tape.value(array))) {
            throw wrong(field, "is not an array");
        }
        List<T> items = new ArrayList<>();
        for (int i = array + 1; i < tape.end(array); i = tape.end(i)) {
            items.add(reader.read(i, items.size()));
        }
        return Collections.unmodifiableList(items);
    }

    public Map<String, @Nullable Object> map(String field) {
        return required(field, mapOrNull(field));
    }

    public @Nullable Map<String, @Nullable Object> mapOrNull(String field) {
        return objectOrNull(field, JsonFields::plain);
    }

    /** The object as plain maps, lists, strings, numbers and booleans. */
    public Map<String, @Nullable Object> plain() {
        return tape.plainMap(at);
    }

    /** A field of any type, as {@link #plain()} has it. */
    public @Nullable Object plainOrNull(String field) {
        int found = find(field);
        return found < 0 ? null : tape.plain(found);
    }

    /** Where a field stands, negative if it is missing or null. */
    private int find(String field) {
        int found = tape.find(at, field, next);
        if (found < 0) {
            return -1;
        }
        next = tape.end(found);
        return Tape.NULL.equals(tape.value(found)) ? -1 : found;
    }

    private <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw wrong(field, "is missing");
        }
        return value;
    }

    private JsonShapeException wrong(String field, String problem) {
        return new JsonShapeException(path() + "." + field, problem);
    }
}
