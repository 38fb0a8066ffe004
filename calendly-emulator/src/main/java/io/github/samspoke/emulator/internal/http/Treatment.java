package io.github.samspoke.emulator.internal.http;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.samspoke.emulator.internal.wire.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one request meets on its way. Immutable.
 *
 * @param given answer in place of the emulated one, or null
 * @param headers added to the answer
 * @param delayMillis real milliseconds before anything is sent
 * @param damage what becomes of the answer
 * @param cutAfter bytes sent before a cut, or -1 for half of them
 * @param effect whether the operation happens though its answer is not given
 */
record Treatment(
        @Nullable Answer given,
        Map<String, String> headers,
        int delayMillis,
        Damage damage,
        int cutAfter,
        boolean effect) {
    /** None: the emulated answer as it is. */
    static final Treatment NONE = new Treatment(null, Map.of(), 0, Damage.NONE, -1, false);

    private static final byte[] GARBAGE = "\u0001{\"collection\":[\u0000<html>".getBytes(StandardCharsets.UTF_8);

    /** What becomes of an answer. */
    enum Damage {
        NONE,
        CUT,
        GARBAGE,
        EMPTY_BODY,
        RESET,
        CLOSED;

        boolean unanswered() {
            return this == RESET || this == CLOSED;
        }
    }

    boolean any() {
        return !equals(NONE);
    }

    /** The answer before any damage; the operation happens only if it is to. */
    Answer answer(Supplier<Answer> emulated) {
        boolean replaced = given != null || damage.unanswered();
        Answer own = replaced && !effect ? Answer.noContent() : emulated.get();
        return (given == null ? own : given).with(headers);
    }

    /** The status as it stands in the journal: 0 when the caller gets no whole answer. */
    int status(Answer answer) {
        return damage.unanswered() || damage == Damage.CUT ? 0 : answer.status();
    }

    /** What the server is to send of an answer. */
    ResponseDefinitionBuilder wire(Answer answer) {
        ResponseDefinitionBuilder out = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(answer.status())
                .withFixedDelay(delayMillis);
        answer.headers().forEach(out::withHeader);
        return switch (damage) {
            case NONE -> out.withBody(answer.body());
            case CUT -> cut(out, answer.body());
            case GARBAGE -> out.withBody(GARBAGE);
            case EMPTY_BODY -> out;
            case RESET -> out.withFault(Fault.CONNECTION_RESET_BY_PEER);
            case CLOSED -> out.withFault(Fault.EMPTY_RESPONSE);
        };
    }

    private ResponseDefinitionBuilder cut(ResponseDefinitionBuilder out, byte[] body) {
        if (body.length == 0) {
            return out.withFault(Fault.EMPTY_RESPONSE);
        }
        int sent = cutAfter < 0 ? body.length / 2 : Math.min(cutAfter, body.length - 1);
        // Promising more than is sent makes the server cut the connection; the chunk makes it send the part first.
        return out.withHeader("Content-Length", Integer.toString(body.length))
                .withBody(Arrays.copyOf(body, sent))
                .withChunkedDribbleDelay(1, 1);
    }
}
