package io.github.samspoke.app.workspace;

import io.github.samspoke.core.common.SamSpokeException;

/** The state folder, the database or the keys cannot be used as they are. */
public final class WorkspaceException extends SamSpokeException {
    WorkspaceException(String message, String remedy) {
        super(message, remedy);
    }

    WorkspaceException(String message, String remedy, Throwable cause) {
        super(message, remedy, cause);
    }
}
