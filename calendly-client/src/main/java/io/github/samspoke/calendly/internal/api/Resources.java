package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.internal.call.ApiRequest;
import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.internal.call.ListPager;
import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.internal.json.JsonShapeException;
import io.github.samspoke.calendly.internal.json.JsonWriter;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.transport.CallOptions;
import io.github.samspoke.calendly.transport.JsonBody;
import java.util.function.Function;

/** The few shapes almost every operation of Calendly has. */
public final class Resources {
    private final Caller caller;

    public Resources(Caller caller) {
        this.caller = caller;
    }

    public <T> T get(String path, Function<JsonFields, T> reader) {
        return get(path, Filters.none(), reader);
    }

    <T> T get(String path, Filters query, Function<JsonFields, T> reader) {
        return send(ApiRequest.get(path, query), o -> reader.apply(asked(o, path)));
    }

    /** The resource, unless it says that it is another than the one asked for: nobody may act on somebody else's data. */
    private static JsonFields asked(JsonFields o, String path) {
        String id = path.substring(path.lastIndexOf('/'));
        String uri = id.equals("/me") ? null : o.textOrNull("uri");
        if (uri != null && !uri.endsWith(id)) {
            throw new JsonShapeException("$.resource.uri", "names another resource than the one asked for");
        }
        return o;
    }

    public <T> Pager<T> list(String path, Filters filters, Function<JsonFields, T> reader) {
        return new ListPager<>(caller, path, filters, reader);
    }

    /** A list that Calendly gives whole. */
    <T> Page<T> all(String path, Filters filters, Function<JsonFields, T> reader) {
        return list(path, filters, reader).first();
    }

    public <T> T post(String path, JsonBody body, Function<JsonFields, T> reader) {
        return send(ApiRequest.of("POST", path, JsonWriter.write(body)), reader);
    }

    <T> T patch(String path, JsonBody body, Function<JsonFields, T> reader) {
        return patch(path, Filters.none(), body, reader);
    }

    <T> T patch(String path, Filters query, JsonBody body, Function<JsonFields, T> reader) {
        return send(ApiRequest.of("PATCH", path, query, JsonWriter.write(body)), reader);
    }

    /** A patch that has to say something. */
    <T> T change(String path, JsonBody body, Function<JsonFields, T> reader) {
        if (body.members().isEmpty()) {
            throw new IllegalArgumentException("nothing is to be changed");
        }
        return patch(path, body, reader);
    }

    private <T> T send(ApiRequest request, Function<JsonFields, T> reader) {
        return caller.call(request, o -> o.object("resource", reader));
    }

    /** A request that is accepted and answered with nothing. */
    void order(String path, JsonBody body) {
        caller.run(ApiRequest.of("POST", path, JsonWriter.write(body)));
    }

    public void delete(String path, CallOptions options) {
        caller.run(ApiRequest.delete(path, options));
    }
}
