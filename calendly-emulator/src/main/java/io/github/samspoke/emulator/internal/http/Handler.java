package io.github.samspoke.emulator.internal.http;

import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;

/** Answers one operation. Runs under the lock of the store. */
@FunctionalInterface
public interface Handler {
    /** Answers, or throws {@link ApiError}. */
    Answer handle(Call call);
}
