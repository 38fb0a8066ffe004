package io.github.samspoke.calendly.page;

import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A list that is read page by page, as far as somebody looks at it. Making a pager does no I/O; each page costs one
 * request when the reading reaches it. Each stream or iterator starts at the first page and belongs to one thread; the
 * pager itself is immutable.
 *
 * <p>Reading either ends after the last page or throws: a chain of pages that repeats or breaks off is an
 * {@code IncompleteListException}, never a short list.
 *
 * @param <T> what the list holds
 */
public interface Pager<T> extends Iterable<T> {
    /**
     * All items, lazily.
     *
     * @return a sequential stream
     */
    Stream<T> stream();

    /**
     * All pages, lazily.
     *
     * @return a sequential stream of at least one page
     */
    Stream<Page<T>> pages();

    /**
     * All pages from a place on, lazily.
     *
     * @param from where to begin
     * @return a sequential stream of at least one page
     * @throws IllegalArgumentException if the cursor belongs to another list or to other filters
     */
    Stream<Page<T>> pages(Cursor from);

    /**
     * Reads the first page alone.
     *
     * @return the page
     */
    Page<T> first();

    /**
     * Reads one page alone.
     *
     * @param cursor where it begins
     * @return the page
     * @throws IllegalArgumentException if the cursor belongs to another list or to other filters
     */
    Page<T> page(Cursor cursor);

    /**
     * This pager, telling each page it reads to somebody before its items are handed out.
     *
     * @param watcher called on the reading thread; what it throws ends the reading
     * @return a new pager
     */
    Pager<T> onPage(Consumer<? super Page<T>> watcher);

    @Override
    default Iterator<T> iterator() {
        return stream().iterator();
    }
}
