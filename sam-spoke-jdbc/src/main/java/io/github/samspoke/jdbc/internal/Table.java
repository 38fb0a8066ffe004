package io.github.samspoke.jdbc.internal;

import io.github.samspoke.jdbc.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one kind: key columns, columns that are asked for, and the record as JSON. {@code R} is what is written, and
 * {@code B} what its body holds and is read back. Immutable; every other method does I/O.
 */
final class Table<R, B> {
    private record Column<R>(String name, Function<R, @Nullable Object> value) {}

    private final JdbcWork work;
    private final String name;
    private final Class<B> type;
    private final Function<R, B> body;
    private final boolean bytes;
    private final List<Column<R>> keys;
    private final List<Column<R>> others;

    private Table(
            JdbcWork work,
            String name,
            Class<B> type,
            Function<R, B> body,
            boolean bytes,
            List<Column<R>> keys,
            List<Column<R>> others) {
        this.work = work;
        this.name = name;
        this.type = type;
        this.body = body;
        this.bytes = bytes;
        this.keys = keys;
        this.others = others;
    }

    /** A table of records that are written as they are. */
    static <T> Table<T, T> of(JdbcWork work, String name, Class<T> type) {
        return of(work, name, type, record -> record);
    }

    /** A table of rows that say more than the record in them. */
    static <R, B> Table<R, B> of(JdbcWork work, String name, Class<B> type, Function<R, B> body) {
        return new Table<>(work, name, type, body, false, List.of(), List.of());
    }

    /** Keeps the bodies as the bytes of their text: H2 writes a text letter by letter. */
    Table<R, B> inBytes() {
        return new Table<>(work, name, type, body, true, keys, others);
    }

    Table<R, B> key(String column, Function<R, @Nullable Object> value) {
        return new Table<>(work, name, type, body, bytes, with(keys, column, value), others);
    }

    Table<R, B> column(String column, Function<R, @Nullable Object> value) {
        return new Table<>(work, name, type, body, bytes, keys, with(others, column, value));
    }

    private static <R> List<Column<R>> with(
            List<Column<R>> columns, String column, Function<R, @Nullable Object> value) {
        return Stream.concat(columns.stream(), Stream.of(new Column<>(column, value)))
                .toList();
    }

    /** Stores a row in place of the one of the same key. */
    void save(R row) {
        saveAll(List.of(row));
    }

    /** As {@link #save}, for many: what is known is updated, the rest inserted, each in one batch. */
    void saveAll(Collection<R> rows) {
        work.run(handle -> {
            List<R> absent = untouched(rows, update(handle, rows));
            // Rows that another node has inserted in between are updated after all.
            List<R> overtaken = untouched(absent, insert(handle, absent));
            List<R> refused = untouched(overtaken, update(handle, overtaken));
            if (!refused.isEmpty()) {
                // The insert passes over every constraint; one beside the key must not be passed over in silence.
                throw new StoreException(
                        "Another row of " + name + " is in the way of " + refused.size(),
                        "Read again what is stored and repeat the command if it is still wanted.");
            }
            return rows;
        });
    }

    /** Inserts a row that stands for itself; returns whether there was none of its key. */
    boolean add(R row) {
        return work.run(handle -> insert(handle, List.of(row))[0] == 1);
    }

    /** As {@link #add}, for many, of which none may be there; the columns have to be texts. */
    void addAll(Collection<R> rows) {
        work.inTransaction(() -> {
            int[] added = {0};
            Batches.of(rows.stream(), some -> added[0] += work.run(handle -> insertAtOnce(handle, some)));
            if (added[0] != rows.size()) {
                throw new StoreException(
                        rows.size() - added[0] + " rows of " + name + " are there already",
                        "Read again what is stored and repeat the command if it is still wanted.");
            }
        });
    }

    /** An array a column: one statement for all rows is done in half the time of one each, batched or not. */
    private int insertAtOnce(Handle handle, List<R> rows) {
        List<List<@Nullable Object>> lines = rows.stream().map(this::line).toList();
        List<String> columns = columns();
        Update insert = handle.createUpdate("insert into " + name + " (" + String.join(", ", columns)
                + ") select * from unnest("
                + columns.stream().map(column -> "cast(? as varchar array)").collect(Collectors.joining(", "))
                + ") on conflict do nothing");
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            insert.bindArray(
                    i,
                    String.class,
                    lines.stream().map(line -> line.get(column)).toArray());
        }
        return insert.execute();
    }

    /** Inserts those rows that are not there; returns the others. */
    List<R> addNew(Collection<R> rows) {
        return work.run(handle -> untouched(rows, insert(handle, rows)));
    }

    private int[] update(Handle handle, Collection<R> rows) {
        String set = Stream.concat(others.stream().map(Column::name), Stream.of("body"))
                .map(column -> column + " = ?")
                .collect(Collectors.joining(", "));
        String sql = "update " + name + " set " + set + " where " + whereKey();
        return batch(handle, sql, rows, row -> Stream.of(values(others, row), text(row), values(keys, row)));
    }

    private int[] insert(Handle handle, Collection<R> rows) {
        List<String> columns = columns();
        String sql = "insert into " + name + " (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", "))
                + ") on conflict do nothing";
        return batch(handle, sql, rows, row -> Stream.of(line(row)));
    }

    /** The names of all columns, in the order of {@link #line}. */
    private List<String> columns() {
        return Stream.of(keys.stream().map(Column::name), others.stream().map(Column::name), Stream.of("body"))
                .flatMap(Function.identity())
                .toList();
    }

    private List<@Nullable Object> line(R row) {
        List<@Nullable Object> line = values(keys, row);
        line.addAll(values(others, row));
        line.addAll(text(row));
        return line;
    }

    private int[] batch(
            Handle handle, String sql, Collection<R> rows, Function<R, Stream<List<@Nullable Object>>> arguments) {
        int[] counts = new int[rows.size()];
        int[] done = {0};
        Batches.of(rows.stream(), some -> {
            PreparedBatch batch = handle.prepareBatch(sql);
            for (R row : some) {
                bind(batch, arguments.apply(row).flatMap(List::stream).toArray());
                batch.add();
            }
            System.arraycopy(batch.execute(), 0, counts, done[0], some.size());
            done[0] += some.size();
        });
        return counts;
    }

    private static <R> List<@Nullable Object> values(List<Column<R>> columns, R row) {
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(column.value().apply(row)));
        return values;
    }

    private List<@Nullable Object> text(R row) {
        List<@Nullable Object> text = new ArrayList<>();
        text.add(written(body.apply(row)));
        return text;
    }

    private Object written(B value) {
        return bytes ? Json.bytes(value) : Json.write(value);
    }

    /** A body as it is stored. */
    private Object stored(ResultSet row, int column) throws SQLException {
        return bytes ? row.getBytes(column) : row.getString(column);
    }

    /** Reads a body in a row of a query of the table's own. */
    B read(ResultSet row, int column) throws SQLException {
        return read(stored(row, column));
    }

    private B read(Object stored) {
        return stored instanceof byte[] some ? Json.read(some, type) : Json.read((String) stored, type);
    }

    private static <R> List<R> untouched(Collection<R> rows, int[] counts) {
        List<R> left = new ArrayList<>();
        int at = 0;
        for (R row : rows) {
            if (counts[at++] != 1) {
                left.add(row);
            }
        }
        return left;
    }

    /** Finds a row by its key. */
    Optional<B> find(Object... key) {
        return select(whereKey(), key).stream().findFirst();
    }

    /** All rows by a key of theirs, in the order of Java, for that of databases depends on how they were set up. */
    <K extends Comparable<? super K>> List<B> sorted(Function<B, K> key) {
        return sorted(key, "1 = 1");
    }

    /** The rows that fulfil a condition, by a key of theirs. */
    <K extends Comparable<? super K>> List<B> sorted(Function<B, K> key, String condition, Object... arguments) {
        return select(condition, arguments).stream()
                .sorted(Comparator.comparing(key))
                .toList();
    }

    /** The rows that fulfil a condition; an order may follow it. */
    List<B> select(String condition, @Nullable Object... arguments) {
        return work.run(handle -> {
            Query query = handle.createQuery("select body from " + name + " where " + condition);
            bind(query, arguments);
            return query.map((row, context) -> read(row, 1)).list();
        });
    }

    /** The rows that begin with a key and pass a test, of which the others are not held. */
    List<B> filtered(Predicate<B> test, Object... key) {
        return work.show(handle -> {
            String where = whereKey(key.length);
            Query query = handle.createQuery("select body from " + name + " where " + where)
                    .setFetchSize(Batches.SIZE);
            bind(query, key);
            try (Stream<B> all = query.map((row, context) -> read(row, 1)).stream()) {
                return all.filter(test).toList();
            }
        });
    }

    /**
     * The first rows that fulfil a condition, with its order, and pass a test; none beyond them is read.
     *
     * @param limit what the database itself may cut off at, or 0 if only the test tells
     */
    List<B> first(String condition, int limit, Predicate<B> test, int most, Object... arguments) {
        return work.show(handle -> {
            Query query = handle.createQuery("select body from " + name + " where " + condition
                            + (limit == 0 ? "" : " fetch first " + limit + " rows only"))
                    .setFetchSize(Batches.SIZE);
            bind(query, arguments);
            try (Stream<B> all = query.map((row, context) -> read(row, 1)).stream()) {
                return all.filter(test).limit(most).toList();
            }
        });
    }

    /** Shows a column, which is a text, and the record of the rows that begin with a key, of which none is held. */
    void each(String column, BiConsumer<String, B> each, Object... key) {
        work.show(handle -> {
            Query query = handle.createQuery(
                            "select " + column + ", body from " + name + " where " + whereKey(key.length))
                    .setFetchSize(Batches.SIZE);
            bind(query, key);
            query.map((row, context) -> Map.entry(row.getString(1), read(row, 2)))
                    .forEach(row -> each.accept(row.getKey(), row.getValue()));
            return name;
        });
    }

    /** Changes the bodies of the rows that begin with a key; those that are written by somebody else meanwhile stay. */
    void rewrite(UnaryOperator<B> change, Object... key) {
        work.run(handle -> {
            String where = whereKey(key.length);
            Query query = handle.createQuery("select body from " + name + " where " + where)
                    .setFetchSize(Batches.SIZE);
            bind(query, key);
            PreparedBatch batch =
                    handle.prepareBatch("update " + name + " set body = ? where " + where + " and body = ?");
            try (Stream<Object> bodies = query.map((row, context) -> stored(row, 1)).stream()) {
                bodies.forEach(body -> {
                    Object changed = written(change.apply(read(body)));
                    if (!Objects.deepEquals(changed, body)) {
                        bind(
                                batch,
                                Stream.of(Stream.of(changed), Stream.of(key), Stream.of(body))
                                        .flatMap(Function.identity())
                                        .toArray());
                        batch.add();
                    }
                });
            }
            return batch.size() == 0 ? new int[0] : batch.execute();
        });
    }

    /** Removes the rows that begin with a key; does nothing if there are none. */
    void remove(Object... key) {
        work.run(handle -> {
            return bind(handle.createUpdate("delete from " + name + " where " + whereKey(key.length)), key)
                    .execute();
        });
    }

    private String whereKey() {
        return whereKey(keys.size());
    }

    private String whereKey(int first) {
        return keys.stream().limit(first).map(column -> column.name() + " = ?").collect(Collectors.joining(" and "));
    }

    /** Binds by position; instants as the database can hold them, cut off and never rounded up. */
    static <S extends SqlStatement<S>> S bind(S statement, @Nullable Object... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            statement.bind(i, arguments[i] instanceof Instant instant ? column(instant) : arguments[i]);
        }
        return statement;
    }

    static OffsetDateTime column(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
