package io.github.samspoke.core.reclamation;

/** What came of asking a vendor to invite somebody. */
public sealed interface RestoreResult {
    /**
     * The vendor has invited the person.
     *
     * @param invitationUri the invitation
     */
    record Invited(String invitationUri) implements RestoreResult {}

    /**
     * The vendor will not.
     *
     * @param why in the engine's words
     * @param answer in the vendor's
     */
    record Refused(Restoration.State why, String answer) implements RestoreResult {}

    /**
     * It was certainly not sent.
     *
     * @param reason why
     */
    record NotExecuted(String reason) implements RestoreResult {}

    /**
     * It may or may not have been carried out: only reading tells.
     *
     * @param reason what happened
     */
    record OutcomeUnknown(String reason) implements RestoreResult {}
}
