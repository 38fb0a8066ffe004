package io.github.samspoke.emulator.internal.http;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.samspoke.emulator.ExtraAnswer;
import io.github.samspoke.emulator.internal.wire.Answer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Where WireMock hands requests over. A filter rather than a stub, so that no stub id shows in the answers; it runs
 * before any matching.
 */
public final class Front implements StubRequestFilterV2 {
    private final Clock clock;
    private final Journal journal;
    private final Dispatcher dispatcher;
    private final List<Extra> extras = new CopyOnWriteArrayList<>();

    public Front(Clock clock, Journal journal, Dispatcher dispatcher) {
        this.clock = clock;
        this.journal = journal;
        this.dispatcher = dispatcher;
    }

    /** Adds an answer that goes before the emulated ones, and before older extra ones. */
    public ExtraAnswer add(String method, String path, int status, String body) {
        Extra extra = new Extra(method, path, status, body);
        extras.add(0, extra);
        return extra;
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
        for (Extra extra : extras) {
            if (extra.take(method, path)) {
                if (extra.effect()) {
                    dispatcher.answer(method, path, parameters, request);
                }
                journal.note(method, url, extra.status());
                return respond(extra.response());
            }
        }
        Answer answer = dispatcher.answer(method, path, parameters, request);
        journal.note(method, url, answer.status());
        ResponseDefinitionBuilder out = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(answer.status())
                .withBody(answer.body());
        answer.headers().forEach(out::withHeader);
        return respond(out);
    }

    private RequestFilterAction respond(ResponseDefinitionBuilder out) {
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
        return RequestFilterAction.stopWith(out.withHeader("Date", date).build());
    }
}
