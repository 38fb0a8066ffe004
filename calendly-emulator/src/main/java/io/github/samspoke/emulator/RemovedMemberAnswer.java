package io.github.samspoke.emulator;

/** What a request about the seat of a removed person gets; Calendly does not document it. */
public enum RemovedMemberAnswer {
    /** 404, as if the seat had never been. */
    NOT_FOUND,
    /** 403 Permission Denied, as for a person of another organization. */
    FORBIDDEN
}
