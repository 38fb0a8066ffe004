package io.github.samspoke.emulator.internal.page;

import io.github.samspoke.emulator.internal.state.SortedRows;
import io.github.samspoke.emulator.internal.wire.ApiError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A sorted list to be read in pages. A page costs a binary search and the rows it passes over, wherever it lies; rows
 * removed between two pages shift nothing.
 *
 * @param <T> kind of row
 * @param rows in the order asked for
 * @param order that order
 * @param filter which rows show
 * @param number row number of a row
 * @param byNumber row of a number, removed ones included
 */
public record Listing<T>(
        List<T> rows,
        Comparator<? super T> order,
        Predicate<? super T> filter,
        ToLongFunction<? super T> number,
        LongFunction<? extends @Nullable T> byNumber) {

    /** Reads one page. */
    public Page<T> page(PageQuery query, PageTokens tokens) {
        Position position = query.position();
        if (position == null) {
            return page(forward(0, query.count() + 1), query, tokens, false);
        }
        T row = byNumber.apply(position.row());
        if (row == null) {
            throw ApiError.invalid("page_token", "is invalid");
        }
        return position.forward() ? after(row, query, tokens) : before(row, query, tokens);
    }

    private Page<T> after(T row, PageQuery query, PageTokens tokens) {
        int start = SortedRows.partition(rows, other -> order.compare(other, row) > 0);
        boolean earlier = !backward(start - 1, 1).isEmpty();
        return page(forward(start, query.count() + 1), query, tokens, earlier);
    }

    private Page<T> before(T row, PageQuery query, PageTokens tokens) {
        int end = SortedRows.partition(rows, other -> order.compare(other, row) >= 0);
        List<T> found = backward(end - 1, query.count() + 1);
        boolean earlier = found.size() > query.count();
        List<T> shown = new ArrayList<>(earlier ? found.subList(0, query.count()) : found);
        Collections.reverse(shown);
        return new Page<>(
                shown,
                shown.isEmpty() ? null : token(shown.get(shown.size() - 1), true, query, tokens),
                earlier ? token(shown.get(0), false, query, tokens) : null);
    }

    private Page<T> page(List<T> found, PageQuery query, PageTokens tokens, boolean earlier) {
        boolean more = found.size() > query.count();
        List<T> shown = more ? found.subList(0, query.count()) : found;
        return new Page<>(
                shown,
                more ? token(shown.get(shown.size() - 1), true, query, tokens) : null,
                earlier && !shown.isEmpty() ? token(shown.get(0), false, query, tokens) : null);
    }

    private String token(T row, boolean forward, PageQuery query, PageTokens tokens) {
        return tokens.encode(new Position(forward, number.applyAsLong(row)), query.binding());
    }

    private List<T> forward(int from, int limit) {
        List<T> found = new ArrayList<>(Math.min(limit, 101));
        for (int i = from; i < rows.size() && found.size() < limit; i++) {
            take(i, found);
        }
        return found;
    }

    private List<T> backward(int from, int limit) {
        List<T> found = new ArrayList<>(Math.min(limit, 101));
        for (int i = from; i >= 0 && found.size() < limit; i--) {
            take(i, found);
        }
        return found;
    }

    private void take(int index, List<T> found) {
        T row = rows.get(index);
        if (filter.test(row)) {
            found.add(row);
        }
    }
}
