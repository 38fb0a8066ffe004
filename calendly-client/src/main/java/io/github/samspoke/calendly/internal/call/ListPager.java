package io.github.samspoke.calendly.internal.call;

import io.github.samspoke.calendly.error.FailedCall;
import io.github.samspoke.calendly.error.IncompleteListException;
import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.page.Cursor;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.transport.CalendlyListener;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The pager behind every list: the same path and filters each time, with the page token added. */
public final class ListPager<T> implements Pager<T> {
    private static final int MAX_PAGES = 100_000;

    private final Caller caller;
    private final String path;
    private final Filters filters;
    private final Function<JsonFields, T> reader;
    private final Consumer<? super Page<T>> watcher;

    public ListPager(Caller caller, String path, Filters filters, Function<JsonFields, T> reader) {
        this(caller, path, filters, reader, page -> {});
    }

    private ListPager(
            Caller caller,
            String path,
            Filters filters,
            Function<JsonFields, T> reader,
            Consumer<? super Page<T>> watcher) {
        this.caller = caller;
        this.path = path;
        this.filters = filters;
        this.reader = reader;
        this.watcher = watcher;
    }

    @Override
    public Stream<T> stream() {
        return pages().flatMap(page -> page.items().stream());
    }

    @Override
    public Stream<Page<T>> pages() {
        return pagesFrom(null);
    }

    @Override
    public Stream<Page<T>> pages(Cursor from) {
        from.tokenFor(path, filters);
        return pagesFrom(from);
    }

    private Stream<Page<T>> pagesFrom(@Nullable Cursor from) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Pages(from), 0), false);
    }

    @Override
    public Page<T> first() {
        return read(null);
    }

    @Override
    public Page<T> page(Cursor cursor) {
        return read(cursor);
    }

    @Override
    public Pager<T> onPage(Consumer<? super Page<T>> another) {
        Consumer<Page<T>> both = page -> {
            watcher.accept(page);
            another.accept(page);
        };
        return new ListPager<>(caller, path, filters, reader, both);
    }

    private Page<T> read(@Nullable Cursor cursor) {
        Filters query = cursor == null ? filters : filters.with("page_token", cursor.tokenFor(path, filters));
        ApiRequest request = ApiRequest.get(path, query);
        Page<T> page = caller.call(request, this::page);
        caller.listener()
                .onPage(new CalendlyListener.PageEvent(
                        path, page.count(), page.next().isPresent()));
        watcher.accept(page);
        return page;
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

    private IncompleteListException incomplete(String why) {
        return new IncompleteListException(FailedCall.answered("GET", path, 200, 1), why, null);
    }

    /** Reads a page only when it is asked for, and ends only at a page that says it is the last. */
    private final class Pages implements Iterator<Page<T>> {
        private final Set<Cursor> seen = new HashSet<>();
        private @Nullable Cursor next;
        private boolean ended;

        Pages(@Nullable Cursor from) {
            this.next = from;
        }

        @Override
        public boolean hasNext() {
            return !ended;
        }

        @Override
        public Page<T> next() {
            if (ended) {
                throw new NoSuchElementException();
            }
            Cursor at = next;
            if (at != null && (!seen.add(at) || seen.size() > MAX_PAGES)) {
                throw incomplete("the chain of pages repeats or does not end");
            }
            Page<T> page = read(at);
            next = page.next().orElse(null);
            ended = next == null;
            return page;
        }
    }
}
