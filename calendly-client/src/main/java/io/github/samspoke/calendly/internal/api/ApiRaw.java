package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.internal.call.ApiRequest;
import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.raw.RawCalls;
import io.github.samspoke.calendly.raw.RawResponse;
import io.github.samspoke.calendly.transport.CallOptions;
import io.github.samspoke.calendly.transport.RawJson;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.util.Set;
import java.util.regex.Pattern;

/** Raw calls. */
public final class ApiRaw implements RawCalls {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_-]{1,64}){1,16}");
    private static final Set<String> SENDING = Set.of("POST", "PUT", "PATCH");

    private final Caller caller;

    public ApiRaw(Caller caller) {
        this.caller = caller;
    }

    @Override
    public RawResponse get(String path, Filters query) {
        return answer(ApiRequest.get(checked(path), query));
    }

    @Override
    public RawResponse send(String method, String path, RawJson body) {
        if (!SENDING.contains(method)) {
            throw new IllegalArgumentException("method must be POST, PUT or PATCH");
        }
        return answer(ApiRequest.of(method, checked(path), body.bytes()));
    }

    @Override
    public RawResponse delete(String path) {
        return answer(ApiRequest.delete(checked(path), CallOptions.none()));
    }

    private RawResponse answer(ApiRequest request) {
        TransportResponse answer = caller.run(request);
        return new RawResponse(answer.status(), RawJson.of(answer.body()));
    }

    private static String checked(String path) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("path must be segments of letters, digits, _ and -, each after a slash");
        }
        return path;
    }
}
