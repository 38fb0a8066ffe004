package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.auth.Caller;
import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Row;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * The rows of a table, one at a time.
 *
 * @param store where they are kept
 * @param kind which table
 * @param gate refuses callers whatever the row
 * @param readers whose rows they are
 * @param refusal what others are told
 */
record Single(Store store, Kind kind, Consumer<Call> gate, BiPredicate<Caller, Row> readers, String refusal) {

    /** Rows that only their owners see. */
    static Single owned(Store store, Kind kind, Consumer<Call> gate, String refusal) {
        return new Single(store, kind, gate, (caller, row) -> row.owner() == caller.person(), refusal);
    }

    /** Rows for their owners, and for whoever manages the organization. */
    static Single managed(Store store, Kind kind) {
        return new Single(
                store,
                kind,
                call -> {},
                (caller, row) -> row.owner() == caller.person() || caller.manages(),
                "You do not have permission");
    }

    /** Rows for whoever passes the gate. */
    static Single open(Store store, Kind kind, Consumer<Call> gate) {
        return new Single(store, kind, gate, (caller, row) -> true, "");
    }

    Route get(String path, String scope) {
        return Route.of("GET", path, scope, call -> answer(200, find(call)));
    }

    Route delete(String path, String scope) {
        return Route.of("DELETE", path, scope, call -> {
            store.table(kind).remove(find(call));
            return Answer.noContent();
        });
    }

    /** The row in the path. */
    Row find(Call call) {
        gate.accept(call);
        Row row = store.table(kind).byId(call.id(0));
        if (row == null) {
            throw ApiError.notFound();
        }
        if (!readers.test(call.caller(), row)) {
            throw ApiError.denied(refusal);
        }
        return row;
    }

    /** A row as an answer. */
    static Answer answer(int status, Row row) {
        return Answer.resource(status, json -> json.putAll(row.fields()));
    }
}
