package io.github.samspoke.calendly.page;

import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A list that is read page by page, as far as somebody looks at it. Making a pager does no I/O; each page costs one
 * request. Each stream or iterator starts at the first page and belongs to one thread; the pager itself is immutable.
 *
 * <p>While one page is used, the next travels, on a thread of the client: at once where everything is asked for (such as
 * by {@code forEach}, {@code collect}, {@code count}); otherwise when half of the items of a page have been used, or of a
 * stream of pages from the second page on. So who stops early, by {@code limit} or {@code break}, has made one request too
 * many at the most, which closing the stream cuts short. There is never more than one page ahead; its failure shows when
 * that page is reached, on the thread that reaches it. {@link #readAhead(boolean)} turns this off.
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

    /**
     * This pager, reading the next page while one is used, or only when it is reached.
     *
     * @param on true by default; false for who changes what is listed while reading, or pays for each request
     * @return a new pager
     */
    Pager<T> readAhead(boolean on);

    @Override
    default Iterator<T> iterator() {
        return stream().iterator();
    }
}
