package io.github.samspoke.calendly.internal.call;

import io.github.samspoke.calendly.page.Cursor;
import io.github.samspoke.calendly.page.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a list from page to page, which ends only at a page that says it is the last. The next page may be on its
 * way while one is used; what comes of that is noticed only when the page is asked for. Belongs to one thread.
 */
final class PageChain<T> {
    private static final int MAX_PAGES = 100_000;

    private final ListPager<T> list;
    private final Set<Cursor> seen = new HashSet<>();
    private @Nullable Cursor next;
    private @Nullable Future<Page<T>> ahead;
    private boolean started;
    private boolean ended;

    PageChain(ListPager<T> list, @Nullable Cursor from) {
        this.list = list;
        this.next = from;
    }

    private Page<T> next() {
        Cursor at = next;
        if (!isNew(at)) {
            throw list.incomplete("the chain of pages repeats or does not end");
        }
        Page<T> page = list.handOut(read(at));
        if (at != null) {
            seen.add(at);
        }
        next = page.next().orElse(null);
        started = true;
        ended = next == null;
        return page;
    }

    private boolean isNew(@Nullable Cursor at) {
        return at == null || (!seen.contains(at) && seen.size() < MAX_PAGES);
    }

    private Page<T> read(@Nullable Cursor at) {
        Future<Page<T>> reading = ahead;
        ahead = null;
        if (reading == null) {
            return list.read(at);
        }
        try {
            if (Thread.interrupted()) {
                // Where each page is there in time nothing else would notice.
                throw new InterruptedException();
            }
            return reading.get();
        } catch (ExecutionException e) {
            throw list.readAhead().failure(e.getCause());
        } catch (InterruptedException e) {
            reading.cancel(true);
            throw Waits.interrupted(list.request(at), 0, e);
        }
    }

    /** Sends for the next page, unless that has been done or there is none. */
    private void readAhead() {
        Cursor at = next;
        if (list.readsAhead() && ahead == null && at != null && isNew(at)) {
            ahead = list.readAhead().start(() -> list.read(at));
        }
    }

    /** Gives up the page that is on its way. */
    void drop() {
        if (ahead != null) {
            ahead.cancel(true);
            ahead = null;
        }
    }

    Spliterator<Page<T>> pages() {
        return new Reading<>() {
            @Override
            public boolean tryAdvance(Consumer<? super Page<T>> action) {
                if (ended) {
                    return false;
                }
                boolean goesOn = started || takesAll;
                Page<T> page = next();
                if (goesOn) {
                    readAhead();
                }
                action.accept(page);
                return true;
            }
        };
    }

    Spliterator<T> items() {
        return new Reading<>() {
            private List<T> items = List.of();
            private int used;

            @Override
            public boolean tryAdvance(Consumer<? super T> action) {
                while (used == items.size()) {
                    if (ended) {
                        return false;
                    }
                    items = next().items();
                    used = 0;
                }
                boolean halfUsed = used > 0 && used >= items.size() - used;
                if (takesAll || halfUsed) {
                    readAhead();
                }
                action.accept(items.get(used++));
                return true;
            }
        };
    }

    /** Who takes things one by one may stop at any; who takes all that remain says so. */
    private abstract class Reading<E> extends AbstractSpliterator<E> {
        boolean takesAll;

        Reading() {
            super(Long.MAX_VALUE, ORDERED | NONNULL);
        }

        @Override
        public void forEachRemaining(Consumer<? super E> action) {
            takesAll = true;
            try {
                super.forEachRemaining(action);
            } finally {
                drop();
            }
        }
    }
}
