package io.github.samspoke.calendly.internal.call;

import io.github.samspoke.calendly.error.FailedCall;
import io.github.samspoke.calendly.error.IncompleteListException;
import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.page.Cursor;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.transport.CalendlyListener;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The pager behind every list: the same path and filters each time, with the page token added. */
public final class ListPager<T> implements Pager<T> {
    private final Caller caller;
    private final String path;
    private final Filters filters;
    private final Function<JsonFields, T> reader;
    private final Consumer<? super Page<T>> watcher;
    private final boolean readsAhead;

    public ListPager(Caller caller, String path, Filters filters, Function<JsonFields, T> reader) {
        this(caller, path, filters, reader, page -> {}, true);
    }

    private ListPager(
            Caller caller,
            String path,
            Filters filters,
            Function<JsonFields, T> reader,
            Consumer<? super Page<T>> watcher,
            boolean readsAhead) {
        this.caller = caller;
        this.path = path;
        this.filters = filters;
        this.reader = reader;
        this.watcher = watcher;
        this.readsAhead = readsAhead;
    }

    @Override
    public Stream<T> stream() {
        return stream(new PageChain<>(this, null), PageChain::items);
    }

    @Override
    public Stream<Page<T>> pages() {
        return stream(new PageChain<>(this, null), PageChain::pages);
    }

    @Override
    public Stream<Page<T>> pages(Cursor from) {
        from.tokenFor(path, filters);
        return stream(new PageChain<>(this, from), PageChain::pages);
    }

    private <E> Stream<E> stream(PageChain<T> chain, Function<PageChain<T>, Spliterator<E>> parts) {
        return StreamSupport.stream(parts.apply(chain), false).onClose(chain::drop);
    }

    @Override
    public Page<T> first() {
        return handOut(read(null));
    }

    @Override
    public Page<T> page(Cursor cursor) {
        return handOut(read(cursor));
    }

    @Override
    public Pager<T> onPage(Consumer<? super Page<T>> another) {
        Consumer<Page<T>> both = page -> {
            watcher.accept(page);
            another.accept(page);
        };
        return new ListPager<>(caller, path, filters, reader, both, readsAhead);
    }

    @Override
    public Pager<T> readAhead(boolean on) {
        return new ListPager<>(caller, path, filters, reader, watcher, on);
    }

    ApiRequest request(@Nullable Cursor cursor) {
        Filters query = cursor == null ? filters : filters.with("page_token", cursor.tokenFor(path, filters));
        return ApiRequest.get(path, query);
    }

    /** Reads a page; on any thread. */
    Page<T> read(@Nullable Cursor cursor) {
        return caller.call(request(cursor), this::page);
    }

    /** Tells of a page those who want to know; on the thread that uses it. */
    Page<T> handOut(Page<T> page) {
        caller.listener()
                .onPage(new CalendlyListener.PageEvent(
                        path, page.count(), page.next().isPresent()));
        watcher.accept(page);
        return page;
    }

    boolean readsAhead() {
        return readsAhead;
    }

    ReadAhead readAhead() {
        return caller.readAhead();
    }

    private Page<T> page(JsonFields answer) {
        String token;
        try {
            token = NextToken.of(answer);
        } catch (NextToken.LostException e) {
            throw incomplete(String.valueOf(e.getMessage()));
        }
        return new Page<>(
                answer.list("collection", reader),
                token == null ? null : Cursor.of(path, filters, token),
                answer.integerOrNull("total_count"),
                answer.rawJson());
    }

    IncompleteListException incomplete(String why) {
        return new IncompleteListException(FailedCall.answered("GET", path, 200, 1), why, null);
    }
}
