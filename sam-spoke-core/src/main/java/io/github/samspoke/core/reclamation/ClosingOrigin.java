package io.github.samspoke.core.reclamation;

/** Who brought a removal candidate to its end. */
public enum ClosingOrigin {
    /** The engine, by an execution or by a job. */
    US,
    /** The seat was gone at the vendor, and nobody had asked for that here. */
    VENDOR,
    /** A person, who closed it or removed the seat at the vendor. */
    MANUAL
}
