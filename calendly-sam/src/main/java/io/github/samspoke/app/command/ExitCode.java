package io.github.samspoke.app.command;

import io.github.samspoke.core.common.CancelledException;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NotAllowedException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.connection.CredentialUnreadableException;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobStatus;
import java.util.Collection;
import java.util.Set;

/** How commands end, as scripts see it. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int REFUSED = 3;
    static final int NOT_ALLOWED = 4;
    static final int VENDOR = 5;
    static final int INTERRUPTED = 130;

    private static final Set<String> VENDOR_ERRORS =
            Set.of(VendorException.class.getSimpleName(), CredentialUnreadableException.class.getSimpleName());

    private ExitCode() {}

    static int of(Throwable error) {
        if (error instanceof NotAllowedException) {
            return NOT_ALLOWED;
        }
        if (error instanceof RefusedException) {
            return REFUSED;
        }
        if (error instanceof InvalidInputException) {
            return USAGE;
        }
        if (error instanceof CancelledException) {
            return INTERRUPTED;
        }
        if (error instanceof VendorException vendor) {
            return of(vendor.problem());
        }
        return error instanceof CredentialUnreadableException ? VENDOR : FAILED;
    }

    private static int of(VendorException.Problem problem) {
        return switch (problem) {
            case AUTHENTICATE, SCOPE, ROLE, WAIT, RETRY_LATER, OUTCOME_UNKNOWN -> VENDOR;
            case FIX_REQUEST, NOT_FOUND, GIVE_UP -> FAILED;
        };
    }

    /** The worst of several jobs: the vendor, then failed, then held. */
    static int of(Collection<JobResult> jobs) {
        if (jobs.stream().anyMatch(job -> VENDOR_ERRORS.contains(job.error()))) {
            return VENDOR;
        }
        boolean failed =
                jobs.stream().anyMatch(job -> job.status() == JobStatus.FAILED || job.status() == JobStatus.PARTIAL);
        boolean done = jobs.stream().allMatch(job -> job.status().success());
        return failed ? FAILED : done ? DONE : REFUSED;
    }
}
