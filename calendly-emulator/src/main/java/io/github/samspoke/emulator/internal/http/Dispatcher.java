package io.github.samspoke.emulator.internal.http;

import com.github.tomakehurst.wiremock.http.Request;
import io.github.samspoke.emulator.internal.auth.Caller;
import io.github.samspoke.emulator.internal.auth.OAuthServer;
import io.github.samspoke.emulator.internal.auth.TokenStore;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.Params;
import io.github.samspoke.emulator.internal.wire.RateLimiter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the operation, checks token, rate and scope in this order, and has the handler answer. */
public final class Dispatcher {
    private final List<Route> routes;
    private final TokenStore tokens;
    private final RateLimiter limiter;
    private final OAuthServer oauth;
    private final Store store;

    public Dispatcher(List<Route> routes, TokenStore tokens, RateLimiter limiter, OAuthServer oauth, Store store) {
        this.routes = routes;
        this.tokens = tokens;
        this.limiter = limiter;
        this.oauth = oauth;
        this.store = store;
    }

    /** Answers any request. */
    public Answer answer(String method, String path, String query, Request request) {
        try {
            if (path.startsWith("/oauth/")) {
                return oauth.answer(method, path, Params.parse(query), request);
            }
            return api(method, path, query, request);
        } catch (ApiError e) {
            return e.answer().with(limiter.untouched().headers());
        }
    }

    private Answer api(String method, String path, String query, Request request) {
        Caller caller = tokens.authenticate(request.getHeader("Authorization"));
        RateLimiter.Budget budget = limiter.take(caller.person().seq());
        try {
            if (budget.exceeded()) {
                throw ApiError.tooMany();
            }
            Supplier<Answer> work = () -> route(caller, method, path, query, request);
            return (method.equals("GET") ? store.read(work) : store.write(work)).with(budget.headers());
        } catch (ApiError e) {
            return e.answer().with(budget.headers());
        }
    }

    private Answer route(Caller caller, String method, String path, String query, Request request) {
        List<String> segments = Route.split(path);
        for (Route route : routes) {
            Optional<List<String>> ids = route.match(method, segments);
            if (ids.isPresent()) {
                if (!caller.grant().allows(route.scope())) {
                    throw ApiError.scope(route.scope());
                }
                return route.handler().handle(new Call(caller, path, ids.get(), Params.parse(query), body(request)));
            }
        }
        throw ApiError.notFound();
    }

    private static byte[] body(Request request) {
        byte @Nullable [] body = request.getBody();
        return body == null ? new byte[0] : body;
    }
}
