package io.github.samspoke.calendly.internal.call;

import io.github.samspoke.calendly.error.CallInterruptedException;
import io.github.samspoke.calendly.error.FailedCall;
import io.github.samspoke.calendly.error.NotSentException;
import io.github.samspoke.calendly.transport.Pace;
import io.github.samspoke.calendly.transport.WaitReason;
import java.time.Instant;
import java.util.Optional;

/** All waiting of a call: told to the listener first, done by the sleeper, ended by an interrupt. */
final class Waits {
    private final CallSettings settings;

    Waits(CallSettings settings) {
        this.settings = settings;
    }

    /** Takes a place among the requests under way. */
    void enter(ApiRequest request, int attempts) {
        try {
            settings.pace().enter();
        } catch (InterruptedException e) {
            throw interrupted(request, attempts, e);
        }
    }

    /** Waits for the pace; gives up before anything is sent if it would be too late. */
    void forPace(ApiRequest request, int attempts, Watch watch) {
        Pace pace = settings.pace();
        checkInTime(request, attempts, settings.clock().instant());
        for (Optional<Instant> next = pace.tryTake(); next.isPresent(); next = pace.tryTake()) {
            checkInTime(request, attempts, next.get());
            until(next.get(), WaitReason.PACE, request, attempts, watch);
        }
        checkInTime(request, attempts, settings.clock().instant());
    }

    void until(Instant until, WaitReason reason, ApiRequest request, int attempts, Watch watch) {
        watch.waiting(settings.clock().instant(), until, reason);
        try {
            settings.sleeper().sleepUntil(until);
        } catch (InterruptedException e) {
            throw interrupted(request, attempts, e);
        }
    }

    private static void checkInTime(ApiRequest request, int attempts, Instant when) {
        Optional<Instant> before = request.options().sendBefore();
        if (before.isPresent() && !when.isBefore(before.get())) {
            throw new NotSentException(
                    FailedCall.unanswered(request.method(), request.path(), attempts),
                    "could not be sent before " + before.get(),
                    null);
        }
    }

    static CallInterruptedException interrupted(ApiRequest request, int attempts, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new CallInterruptedException(
                FailedCall.unanswered(request.method(), request.path(), attempts), "interrupted", e);
    }
}
