package io.github.samspoke.calendly.page;

import io.github.samspoke.calendly.transport.RawJson;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Immutable. A page in the middle may be empty; only a page without {@link #next()} is the last.
 *
 * @param <T> what the list holds
 */
public final class Page<T> {
    private final List<T> items;
    private final @Nullable Cursor next;
    private final @Nullable Integer totalCount;
    private final RawJson rawJson;

    /**
     * A page; no API.
     *
     * @param items what it holds
     * @param next where the next begins, null if this is the last
     * @param totalCount how many items the whole list has, null if Calendly does not say
     * @param rawJson the body
     */
    public Page(List<T> items, @Nullable Cursor next, @Nullable Integer totalCount, RawJson rawJson) {
        this.items = List.copyOf(items);
        this.next = next;
        this.totalCount = totalCount;
        this.rawJson = rawJson;
    }

    /**
     * What the page holds.
     *
     * @return the items in Calendly's order, perhaps none
     */
    public List<T> items() {
        return items;
    }

    /**
     * Where the next page begins.
     *
     * @return empty if this is the last page
     */
    public Optional<Cursor> next() {
        return Optional.ofNullable(next);
    }

    /**
     * How many items the page holds.
     *
     * @return the size of {@link #items()}
     */
    public int count() {
        return items.size();
    }

    /**
     * How many items the whole list has. Calendly tells only for outgoing communications and the activity log, and there
     * stops counting at a bound of its own.
     *
     * @return empty if Calendly does not say
     */
    public OptionalInt totalCount() {
        return totalCount == null ? OptionalInt.empty() : OptionalInt.of(totalCount);
    }

    /**
     * The body as it came, with the fields that this version does not know. The items do not hold it, so it lives as
     * long as this page.
     *
     * @return the body
     */
    public RawJson rawJson() {
        return rawJson;
    }
}
