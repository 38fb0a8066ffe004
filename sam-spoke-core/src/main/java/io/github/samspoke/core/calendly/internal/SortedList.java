package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.error.StalePageTokenException;
import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.page.Pager;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a list that comes in the order of an instant, so that it can be left: whatever lies before the instant of the
 * last item was read whole then, whatever lies at it may go on over the page.
 */
final class SortedList<T> {
    /** A token can go stale on the first page again and again; somebody has to end that. */
    private static final int MOST_RESTARTS = 3;

    private final Pager<T> pager;
    private final Function<T, Instant> key;
    private final Instant from;
    private final int mostPages;
    private Instant last;
    private int pages;
    private boolean sorted = true;

    SortedList(Pager<T> pager, Function<T, Instant> key, Instant from, int mostPages) {
        this.pager = pager;
        this.key = key;
        this.from = from;
        this.mostPages = mostPages;
        this.last = Instant.MIN;
    }

    /** Reads to the end, or to a place after the most pages; returns the place. */
    Optional<Instant> read(Consumer<T> taker) {
        for (int restarts = 0; ; restarts++) {
            try {
                return once(taker);
            } catch (StalePageTokenException e) {
                if (canLeave()) {
                    return Optional.of(last);
                }
                if (restarts == MOST_RESTARTS) {
                    throw e;
                }
                last = Instant.MIN;
                sorted = true;
            }
        }
    }

    private Optional<Instant> once(Consumer<T> taker) {
        pages = 0;
        // It may stop early, so a page ahead would be a request for nothing.
        try (Stream<Page<T>> stream = pager.readAhead(false).pages()) {
            for (Iterator<Page<T>> each = stream.iterator(); each.hasNext(); ) {
                Page<T> page = each.next();
                page.items().forEach(item -> take(item, taker));
                pages++;
                if (pages >= mostPages && page.next().isPresent() && canLeave()) {
                    return Optional.of(last);
                }
            }
        }
        return Optional.empty();
    }

    private void take(T item, Consumer<T> taker) {
        taker.accept(item);
        Instant at = key.apply(item);
        sorted &= !at.isBefore(last);
        last = at.isAfter(last) ? at : last;
    }

    /** A list out of order proves nothing of what lies before the last item; one that has not moved on gains nothing. */
    private boolean canLeave() {
        return sorted && last.isAfter(from);
    }
}
