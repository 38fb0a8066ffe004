package io.github.samspoke.emulator.internal.http;

import io.github.samspoke.emulator.internal.auth.Caller;
import io.github.samspoke.emulator.internal.page.PageQuery;
import io.github.samspoke.emulator.internal.page.PageTokens;
import io.github.samspoke.emulator.internal.page.Position;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.Params;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** A request on its way to a handler: who asks, for what, with which parameters. */
public final class Call {
    private static final Set<String> UNBOUND = Set.of("page_token", "count");

    private final Caller caller;
    private final String path;
    private final List<String> ids;
    private final Params query;
    private final byte[] body;

    public Call(Caller caller, String path, List<String> ids, Params query, byte[] body) {
        this.caller = caller;
        this.path = path;
        this.ids = ids;
        this.query = query;
        this.body = body;
    }

    public Caller caller() {
        return caller;
    }

    public String path() {
        return path;
    }

    /** The variable parts of the path, from the left. */
    public String id(int index) {
        return ids.get(index);
    }

    public Params query() {
        return query;
    }

    public String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Which page is asked for; 400 when the size or the token is wrong. */
    public PageQuery page(int maxCount, PageTokens tokens) {
        int count = query.number("count", 20, 1, maxCount);
        String binding = path + '?' + query.canonical(UNBOUND);
        String token = query.get("page_token");
        Position position = token == null
                ? null
                : tokens.decode(token, binding).orElseThrow(() -> ApiError.invalid("page_token", "is invalid"));
        return new PageQuery(count, position, binding);
    }
}
