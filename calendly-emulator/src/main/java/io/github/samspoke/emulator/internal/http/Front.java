package io.github.samspoke.emulator.internal.http;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.samspoke.emulator.internal.wire.Answer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Where WireMock hands requests over. A filter rather than a stub, so that no stub id shows in the answers; it runs
 * before any matching.
 */
public final class Front implements StubRequestFilterV2 {
    private final Clock clock;
    private volatile Desk desk;
    private volatile Runnable changed = () -> {};

    public Front(Clock clock, Desk desk) {
        this.clock = clock;
        this.desk = desk;
    }

    /**
     * Who deals with requests.
     *
     * @param journal writes them down
     * @param dispatcher answers them
     * @param faults come between
     */
    public record Desk(Journal journal, Dispatcher dispatcher, FaultList faults) {}

    /** Hands requests to another desk from now on. */
    public void desk(Desk other) {
        this.desk = other;
    }

    /** What to do after each request that may have changed something, before it is answered. */
    public void afterChanges(Runnable work) {
        this.changed = work;
    }

    @Override
    public String getName() {
        return "calendly";
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        String method = request.getMethod().getName();
        String url = request.getUrl();
        int query = url.indexOf('?');
        String path = query < 0 ? url : url.substring(0, query);
        String parameters = query < 0 ? "" : url.substring(query + 1);
        Desk now = desk;
        Treatment treatment = now.faults().meet(method, path, parameters);
        Answer answer = treatment.answer(() -> now.dispatcher().answer(method, path, parameters, request));
        // Codes are given out by a GET.
        if (!method.equals("GET") || path.startsWith("/oauth/")) {
            changed.run();
        }
        now.journal().note(method, url, treatment.status(answer));
        return respond(treatment.wire(answer));
    }

    private RequestFilterAction respond(ResponseDefinitionBuilder out) {
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
        return RequestFilterAction.stopWith(out.withHeader("Date", date).build());
    }
}
