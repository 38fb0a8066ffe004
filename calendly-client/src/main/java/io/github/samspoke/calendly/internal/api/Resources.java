package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.internal.call.ApiRequest;
import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.internal.call.ListPager;
import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.internal.json.JsonReader;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.transport.CallOptions;
import java.util.function.Function;

/** The four shapes almost every operation of Calendly has. */
final class Resources {
    private final Caller caller;

    Resources(Caller caller) {
        this.caller = caller;
    }

    <T> T get(String path, Function<JsonFields, T> reader) {
        return caller.call(ApiRequest.get(path, Filters.none()), o -> o.object("resource", reader));
    }

    <T> Pager<T> list(String path, Filters filters, Function<JsonFields, T> reader) {
        return new ListPager<>(caller, path, filters, reader);
    }

    <T> T post(String path, String field, String value, Function<JsonFields, T> reader) {
        return caller.call(ApiRequest.post(path, JsonReader.object(field, value)), o -> o.object("resource", reader));
    }

    void delete(String path, CallOptions options) {
        caller.run(ApiRequest.delete(path, options));
    }
}
