package io.github.samspoke.examples;

/** The most requests that downloading and analyzing may cost, from how long the lists were. */
final class RequestBound {
    private static final int PAGE = 100;
    private static final int LOG_PAGE = 1000;
    private static final int REST = 10;

    private RequestBound() {}

    static long of(ProgressLines progress) {
        return pages(progress.items("members"), PAGE)
                + pages(progress.items("scheduled events"), PAGE)
                + pages(progress.items("group roles"), PAGE)
                + pages(progress.items("pending invitations"), PAGE)
                + pages(progress.items("event types"), PAGE)
                + pages(progress.items("activity log entries"), LOG_PAGE)
                + REST;
    }

    /** As for an ordinary day: members, events that start in the last 72 hours or later, group roles, and the rest. */
    static long ofOrdinaryDay(ProgressLines progress, long events) {
        return pages(progress.items("members"), PAGE)
                + pages(events, PAGE)
                + pages(progress.items("group roles"), PAGE)
                + REST;
    }

    private static long pages(long items, int size) {
        return (items + size - 1) / size;
    }
}
