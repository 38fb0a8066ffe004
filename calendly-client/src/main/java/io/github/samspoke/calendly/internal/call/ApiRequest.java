package io.github.samspoke.calendly.internal.call;

import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.internal.json.JsonReader;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.transport.CallOptions;
import org.jspecify.annotations.Nullable;

/** A request before it becomes HTTP. The path is made of constants and checked identifiers only. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record ApiRequest(String method, String path, Filters query, byte @Nullable [] body, CallOptions options) {
    public static ApiRequest get(String path, Filters query) {
        return new ApiRequest("GET", path, query, null, CallOptions.none());
    }

    /** A request with a body: POST, PUT or PATCH. */
    public static ApiRequest of(String method, String path, byte[] body) {
        return of(method, path, Filters.none(), body);
    }

    public static ApiRequest of(String method, String path, Filters query, byte[] body) {
        return new ApiRequest(method, path, query, body, CallOptions.none());
    }

    public static ApiRequest delete(String path, CallOptions options) {
        return new ApiRequest("DELETE", path, Filters.none(), null, options);
    }

    /** Reads the body of an answer. Only recaps hold texts of any length. */
    JsonFields parse(byte[] answer) {
        return path.startsWith("/meeting_recaps") ? JsonReader.parseLongTexts(answer) : JsonReader.parse(answer);
    }

    /** Whether it only reads, so that repeating it changes nothing. */
    boolean reads() {
        return method.equals("GET");
    }
}
