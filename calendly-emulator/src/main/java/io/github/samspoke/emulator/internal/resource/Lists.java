package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.page.Listing;
import io.github.samspoke.emulator.internal.page.Page;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import io.github.samspoke.emulator.internal.wire.Params;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns a listing into the page that was asked for. */
final class Lists {
    static final int MAX_COUNT = 100;

    private Lists() {}

    /** A page of at most 100 rows. */
    static <T> Answer answer(Stage stage, Call call, Listing<T> listing, BiConsumer<JsonOut, T> writer) {
        Page<T> page = listing.page(call.page(MAX_COUNT, stage.pageTokens()), stage.pageTokens());
        return answer(stage, call, page, writer, more -> {});
    }

    /** All rows at once, for the lists that have no pages. */
    static <T> Answer all(List<T> rows, BiConsumer<JsonOut, T> writer) {
        return Answer.json(200, JsonOut.object(json -> collection(json, rows, writer)));
    }

    /** A page with further fields beside collection and pagination. */
    static <T> Answer answer(
            Stage stage, Call call, Page<T> page, BiConsumer<JsonOut, T> writer, Consumer<JsonOut> more) {
        return Answer.json(200, JsonOut.object(json -> {
            collection(json, page.rows(), writer);
            json.object(
                    "pagination",
                    out -> out.put("count", page.rows().size())
                            .put("next_page", link(stage, call, page.nextToken()))
                            .put("previous_page", link(stage, call, page.previousToken()))
                            .put("next_page_token", page.nextToken())
                            .put("previous_page_token", page.previousToken()));
            more.accept(json);
        }));
    }

    private static <T> void collection(JsonOut json, List<T> rows, BiConsumer<JsonOut, T> writer) {
        json.array("collection", items -> {
            for (T row : rows) {
                items.item(item -> writer.accept(item, row));
            }
        });
    }

    private static @Nullable String link(Stage stage, Call call, @Nullable String token) {
        if (token == null) {
            return null;
        }
        String filters = call.query().canonical(Set.of("page_token"));
        return stage.settings().baseUri() + call.path() + '?' + filters + (filters.isEmpty() ? "" : "&") + "page_token="
                + Params.encode(token);
    }
}
