package io.github.samspoke.core.audit;

import io.github.samspoke.core.audit.internal.FileCheck;
import java.io.Reader;
import java.util.Collection;

/** Verifies an exported trail without engine and database: what an auditor needs. */
public final class AuditFiles {
    private AuditFiles() {}

    /**
     * Recomputes every hash of an export in {@link AuditFormat#JSON_LINES}, line by line. Does I/O on the reader alone.
     *
     * @param file the export; closed by the caller
     * @param keys the keys that its rows name
     * @param published heads that were published, and those that the export returned: without them nobody can tell
     *     whether lines are missing at the end
     * @return whether all of it holds, and where the first break is
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static AuditVerification verify(Reader file, AuditKeys keys, Collection<AuditHead> published) {
        return FileCheck.verify(file, keys, published);
    }

    /**
     * As {@link #verify(Reader, AuditKeys, Collection)}, of a trail that no key has sealed.
     *
     * @param file the export; closed by the caller
     * @param published heads that were published
     * @return whether all of it holds, and where the first break is
     */
    public static AuditVerification verify(Reader file, Collection<AuditHead> published) {
        return FileCheck.verify(file, null, published);
    }
}
