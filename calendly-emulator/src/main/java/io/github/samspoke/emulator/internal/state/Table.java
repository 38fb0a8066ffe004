package io.github.samspoke.emulator.internal.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of one kind, by age. */
public final class Table {
    private final Kind kind;
    private final Uris uris;
    private final List<Row> rows = new ArrayList<>();

    Table(Kind kind, Uris uris) {
        this.kind = kind;
        this.uris = uris;
    }

    /** Makes the fields of a row from its URI and keeps it. */
    public Row add(@Nullable Person owner, Function<String, ObjectNode> maker) {
        Row row = Row.of(rows.size(), owner, maker.apply(uris.uri(kind, rows.size())));
        rows.add(row);
        return row;
    }

    /** Puts a row back as it was saved. */
    public void restore(Row saved) {
        rows.add(saved);
    }

    /** Sets some fields of a row. */
    public Row change(Row row, ObjectNode changes) {
        ObjectNode fields = row.fields().deepCopy();
        fields.setAll(changes);
        Row changed = Row.of(row.number(), row.owner(), fields);
        rows.set((int) row.number(), changed);
        return changed;
    }

    public void remove(Row row) {
        rows.set((int) row.number(), new Row(row.number(), row.owner(), row.fields(), true));
    }

    /** The row of an id; null when there is none, or no longer. */
    public @Nullable Row byId(String id) {
        long number = uris.ids().number(kind, id);
        Row row = number >= 0 && number < rows.size() ? rows.get((int) number) : null;
        return row == null || row.removed() ? null : row;
    }

    /** All rows, removed ones included. */
    public List<Row> rows() {
        return rows;
    }
}
