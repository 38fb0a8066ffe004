package io.github.samspoke.calendly.faults;

import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.error.ConnectionFailedException;
import io.github.samspoke.calendly.error.DeadlineExceededException;
import io.github.samspoke.calendly.error.NotSentException;
import io.github.samspoke.calendly.error.ProtocolException;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.error.ServerErrorException;
import io.github.samspoke.calendly.error.UnauthorizedException;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import io.github.samspoke.calendly.faults.Operation.Nature;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a fault does to an operation: read, change, grant, revocation; null is success. */
enum Means {
    UNSENT(ConnectionFailedException.class, NotSentException.class, NotSentException.class, NotSentException.class),
    LATE(
            DeadlineExceededException.class,
            UnknownOutcomeException.class,
            UnknownOutcomeException.class,
            UnknownOutcomeException.class),
    LOST(
            ConnectionFailedException.class,
            UnknownOutcomeException.class,
            UnknownOutcomeException.class,
            UnknownOutcomeException.class),
    SENSELESS(
            ProtocolException.class,
            UnknownOutcomeException.class,
            UnknownOutcomeException.class,
            UnknownOutcomeException.class),
    UNREADABLE(ProtocolException.class, UnknownOutcomeException.class, UnknownOutcomeException.class, null),
    MISSHAPEN(ProtocolException.class, null, UnknownOutcomeException.class, null),
    REDIRECTED(
            ProtocolException.class,
            UnknownOutcomeException.class,
            UnknownOutcomeException.class,
            UnknownOutcomeException.class),
    BUSY(
            RateLimitedException.class,
            RateLimitedException.class,
            RateLimitedException.class,
            RateLimitedException.class),
    BROKEN(
            ServerErrorException.class,
            UnknownOutcomeException.class,
            UnknownOutcomeException.class,
            UnknownOutcomeException.class),
    UNAUTHORIZED(
            UnauthorizedException.class,
            UnauthorizedException.class,
            UnauthorizedException.class,
            UnauthorizedException.class);

    private final Class<? extends CalendlyException> read;
    private final @Nullable Class<? extends CalendlyException> change;
    private final @Nullable Class<? extends CalendlyException> grant;
    private final @Nullable Class<? extends CalendlyException> revocation;

    Means(
            Class<? extends CalendlyException> read,
            @Nullable Class<? extends CalendlyException> change,
            @Nullable Class<? extends CalendlyException> grant,
            @Nullable Class<? extends CalendlyException> revocation) {
        this.read = read;
        this.change = change;
        this.grant = grant;
        this.revocation = revocation;
    }

    /** The exception; empty for success. */
    Optional<Class<? extends CalendlyException>> outcome(Nature nature) {
        return Optional.ofNullable(
                switch (nature) {
                    case READ -> read;
                    case CHANGE -> change;
                    case GRANT -> grant;
                    case REVOCATION -> revocation;
                });
    }

    /** How often an operation is tried: reads again, where the reason may pass. */
    int attempts(Nature nature) {
        boolean passes = this == UNSENT || this == LATE || this == LOST || this == BUSY || this == BROKEN;
        return nature == Nature.READ && passes ? Session.ATTEMPTS : 1;
    }
}
