package io.github.samspoke.calendly.transport;

/** Tells one listener, then another. */
record ListenerPair(CalendlyListener first, CalendlyListener second) implements CalendlyListener {
    @Override
    public void onRequest(RequestEvent event) {
        first.onRequest(event);
        second.onRequest(event);
    }

    @Override
    public void onResponse(ResponseEvent event) {
        first.onResponse(event);
        second.onResponse(event);
    }

    @Override
    public void onLost(LostEvent event) {
        first.onLost(event);
        second.onLost(event);
    }

    @Override
    public void onRetry(RetryEvent event) {
        first.onRetry(event);
        second.onRetry(event);
    }

    @Override
    public void onWait(WaitEvent event) {
        first.onWait(event);
        second.onWait(event);
    }

    @Override
    public void onRefresh(RequestEvent event) {
        first.onRefresh(event);
        second.onRefresh(event);
    }

    @Override
    public void onPage(PageEvent event) {
        first.onPage(event);
        second.onPage(event);
    }
}
