package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.error.AuthorizationFailedException;
import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.error.CallInterruptedException;
import io.github.samspoke.calendly.error.ConnectionFailedException;
import io.github.samspoke.calendly.error.DeadlineExceededException;
import io.github.samspoke.calendly.error.IncompleteListException;
import io.github.samspoke.calendly.error.InsufficientScopeException;
import io.github.samspoke.calendly.error.NeedsReauthorizationException;
import io.github.samspoke.calendly.error.NotFoundException;
import io.github.samspoke.calendly.error.NotSentException;
import io.github.samspoke.calendly.error.PermissionDeniedException;
import io.github.samspoke.calendly.error.ProtocolException;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.error.RetryBudgetExhaustedException;
import io.github.samspoke.calendly.error.ServerErrorException;
import io.github.samspoke.calendly.error.StalePageTokenException;
import io.github.samspoke.calendly.error.UnauthorizedException;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import io.github.samspoke.core.common.CancelledException;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.common.VendorException.Problem;
import java.util.function.Supplier;

/** The client's errors in the engine's words, each with a remedy. */
final class Translation {
    private Translation() {}

    static <T> T of(Supplier<T> call) {
        try {
            return call.get();
        } catch (CallInterruptedException e) {
            throw new CancelledException("A call to Calendly");
        } catch (CalendlyException e) {
            throw translate(e);
        } catch (AuthorizationFailedException e) {
            if (e.reason() == AuthorizationFailedException.Reason.MISSING_SCOPE) {
                throw new VendorException(
                        Problem.SCOPE,
                        String.valueOf(e.getMessage()),
                        "Connect again and grant it, or switch off the process that needs it.",
                        e);
            }
            throw new VendorException(
                    Problem.AUTHENTICATE, String.valueOf(e.getMessage()), "Begin the connection again.", e);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("connection", String.valueOf(e.getMessage()), "Correct the value.");
        }
    }

    static void run(Runnable call) {
        Translation.<Boolean>of(() -> {
            call.run();
            return true;
        });
    }

    private static VendorException translate(CalendlyException e) {
        Problem problem = problem(e);
        return new VendorException(problem, String.valueOf(e.getMessage()), remedy(problem, e), e);
    }

    private static Problem problem(CalendlyException e) {
        if (e instanceof UnauthorizedException || e instanceof NeedsReauthorizationException) {
            return Problem.AUTHENTICATE;
        }
        if (e instanceof InsufficientScopeException) {
            return Problem.SCOPE;
        }
        if (e instanceof PermissionDeniedException) {
            return Problem.ROLE;
        }
        if (e instanceof NotFoundException) {
            return Problem.NOT_FOUND;
        }
        if (e instanceof RateLimitedException || e instanceof NotSentException) {
            return Problem.WAIT;
        }
        if (e instanceof UnknownOutcomeException) {
            return Problem.OUTCOME_UNKNOWN;
        }
        boolean later = e instanceof ServerErrorException
                || e instanceof ConnectionFailedException
                || e instanceof DeadlineExceededException
                || e instanceof RetryBudgetExhaustedException
                || e instanceof StalePageTokenException;
        if (later) {
            return Problem.RETRY_LATER;
        }
        return e instanceof ProtocolException || e instanceof IncompleteListException
                ? Problem.GIVE_UP
                : Problem.FIX_REQUEST;
    }

    private static String remedy(Problem problem, CalendlyException e) {
        return switch (problem) {
            case AUTHENTICATE -> "Connect again, or give another personal access token.";
            case SCOPE ->
                "Grant the scope "
                        + String.join(" ", ((InsufficientScopeException) e).requiredScopes())
                        + " and connect again.";
            case ROLE -> "Have an owner or admin of the organization connect, and check the organization's plan.";
            case NOT_FOUND -> "It may be gone: run the subscriptions job.";
            case WAIT -> "Wait a minute and run it again; other integrations share the limit.";
            case RETRY_LATER -> "Run it again later; nothing that was half read is kept.";
            case OUTCOME_UNKNOWN -> "Read what became of it before anything else.";
            case GIVE_UP -> "Calendly's answer cannot be used; report it if it stays.";
            case FIX_REQUEST -> "Calendly does not take the request; report it.";
        };
    }
}
