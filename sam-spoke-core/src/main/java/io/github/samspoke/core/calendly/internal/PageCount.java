package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.core.common.Progress;
import io.github.samspoke.core.common.RunControl;
import java.util.function.Consumer;

/** Counts the pages of one list, tells of them, and ends the reading between two of them if it was cancelled. */
final class PageCount implements Consumer<Page<?>> {
    private final String what;
    private final long guess;
    private final RunControl control;
    private int pages;
    private long items;

    PageCount(String what, RunControl control) {
        this(what, -1, control);
    }

    /** A list of which somebody expects so many items; Calendly seldom tells. */
    PageCount(String what, long guess, RunControl control) {
        this.what = what;
        this.guess = guess;
        this.control = control;
    }

    @Override
    public void accept(Page<?> page) {
        control.check("the reading of " + what);
        pages++;
        items += page.count();
        control.progress(Progress.of(what, pages, items, page.next().isEmpty() ? items : expected(page)));
    }

    /** A guess that was passed already was none. */
    private long expected(Page<?> page) {
        return page.totalCount().isPresent() ? page.totalCount().getAsInt() : guess > items ? guess : -1;
    }

    int pages() {
        return pages;
    }
}
