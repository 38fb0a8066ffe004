package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.page.Listing;
import io.github.samspoke.emulator.internal.page.Page;
import io.github.samspoke.emulator.internal.state.Row;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list of rows that is described rather than programmed: where it lies, who may ask for which rows, how they are
 * filtered and sorted. Immutable.
 *
 * @param path where it lies
 * @param scope what a token needs
 * @param rows refuses, or hands out the rows that may be shown, removed ones included
 * @param filters parameters that choose among them
 * @param sorts fields by which they can be sorted, the first one upwards by default; none for the order of age
 * @param counted whether the answer says how many there are in all
 */
record Sheet(
        String path,
        String scope,
        Function<Call, List<Row>> rows,
        List<Filter> filters,
        List<String> sorts,
        boolean counted) {

    /** All rows, in the order of age. */
    static Sheet of(String path, String scope, Function<Call, List<Row>> rows) {
        return new Sheet(path, scope, rows, List.of(), List.of(), false);
    }

    Sheet filteredBy(Filter... parameters) {
        return new Sheet(path, scope, rows, List.of(parameters), sorts, counted);
    }

    Sheet sortedBy(String... fields) {
        return new Sheet(path, scope, rows, filters, List.of(fields), counted);
    }

    Sheet withTotal() {
        return new Sheet(path, scope, rows, filters, sorts, true);
    }

    /** The list in one piece. */
    Route whole() {
        return Route.of("GET", path, scope, call -> {
            List<Row> shown = rows.apply(call).stream().filter(shown(call)).toList();
            return Lists.all(shown, Sheet::write);
        });
    }

    /** The list in pages. */
    Route paged(Stage stage) {
        return paged(stage, call -> Sheet::write);
    }

    /** The list in pages of rows written in a way that depends on the request. */
    Route paged(Stage stage, Function<Call, BiConsumer<JsonOut, Row>> writer) {
        return Route.of("GET", path, scope, call -> page(stage, call, writer.apply(call)));
    }

    private Answer page(Stage stage, Call call, BiConsumer<JsonOut, Row> writer) {
        List<Row> all = rows.apply(call);
        Predicate<Row> shown = shown(call);
        Comparator<Row> order = order(call);
        ToLongFunction<Row> number = Row::number;
        Listing<Row> listing =
                new Listing<>(all.stream().sorted(order).toList(), order, shown, number, wanted -> find(all, wanted));
        Page<Row> page = listing.page(call.page(Lists.MAX_COUNT, stage.pageTokens()), stage.pageTokens());
        return Lists.answer(stage, call, page, writer, json -> {
            if (counted) {
                json.put("total_count", all.stream().filter(shown).count());
            }
        });
    }

    private Predicate<Row> shown(Call call) {
        return filters.stream().map(filter -> filter.of(call)).reduce(row -> !row.removed(), Predicate::and);
    }

    private Comparator<Row> order(Call call) {
        Comparator<Row> byAge = Comparator.comparingLong(Row::number);
        if (sorts.isEmpty()) {
            return byAge;
        }
        Map<String, Comparator<Row>> fields = sorts.stream().collect(Collectors.toMap(field -> field, Sheet::by));
        return Sorts.parse(call.query(), fields, sorts.get(0) + ":asc").thenComparing(byAge);
    }

    private static Comparator<Row> by(String field) {
        return Comparator.comparing(row -> row.text(field));
    }

    private static @Nullable Row find(List<Row> rows, long number) {
        return rows.stream().filter(row -> row.number() == number).findFirst().orElse(null);
    }

    private static void write(JsonOut json, Row row) {
        json.putAll(row.fields());
    }
}
