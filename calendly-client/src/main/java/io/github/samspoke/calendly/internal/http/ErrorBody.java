package io.github.samspoke.calendly.internal.http;

import io.github.samspoke.calendly.error.ErrorDetail;
import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.internal.json.JsonReader;
import io.github.samspoke.calendly.internal.json.JsonShapeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be read of an error body. Whatever does not fit is left out: an error about an error helps nobody. */
public record ErrorBody(String title, String message, List<ErrorDetail> details, List<String> requiredScopes) {
    private static final int LONGEST = 500;
    private static final ErrorBody UNREADABLE = new ErrorBody("", "", List.of(), List.of());

    public static ErrorBody read(byte[] body) {
        try {
            JsonFields o = JsonReader.parse(body);
            return new ErrorBody(
                    clean(o.textOrNull("title")),
                    clean(o.textOrNull("message")),
                    o.listOrEmpty("details", ErrorBody::detail),
                    o.has("required_scopes") ? o.values("required_scopes", ErrorBody::clean) : List.of());
        } catch (JsonShapeException e) {
            return UNREADABLE;
        }
    }

    private static ErrorDetail detail(JsonFields o) {
        String parameter = o.textOrNull("parameter");
        String code = o.textOrNull("code");
        return new ErrorDetail(
                parameter == null ? null : clean(parameter),
                clean(o.textOrNull("message")),
                code == null ? null : clean(code));
    }

    /** Title and message as one sentence. */
    public String summary() {
        String both = (title + ". " + message).strip();
        return title.isEmpty() && message.isEmpty() ? "no readable error body" : both;
    }

    /** Without line breaks, addresses and anything that could be a token, and not too long. */
    static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String plain = text.replaceAll("[\\p{Cntrl}\\s]+", " ")
                .replaceAll("\\S+@\\S+", "***")
                .replaceAll("[A-Za-z0-9_.~+/=-]{33,}", "***")
                .strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "..." : plain;
    }
}
