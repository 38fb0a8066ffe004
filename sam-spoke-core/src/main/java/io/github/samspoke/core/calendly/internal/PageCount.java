package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.core.common.Progress;
import io.github.samspoke.core.common.RunControl;
import java.util.function.Consumer;

/** Counts the pages of one list, tells of them, and ends the reading between two of them if it was cancelled. */
final class PageCount implements Consumer<Page<?>> {
    private final String what;
    private final RunControl control;
    private int pages;
    private long items;

    PageCount(String what, RunControl control) {
        this.what = what;
        this.control = control;
    }

    @Override
    public void accept(Page<?> page) {
        control.check("the reading of " + what);
        pages++;
        items += page.count();
        long expected = page.next().isEmpty() ? items : page.totalCount().orElse(-1);
        control.progress(Progress.of(what, pages, items, expected));
    }

    int pages() {
        return pages;
    }
}
