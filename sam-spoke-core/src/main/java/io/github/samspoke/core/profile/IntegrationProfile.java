package io.github.samspoke.core.profile;

import io.github.samspoke.core.subscription.ProfileId;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An integration profile: one vendor organization, what is switched on for it, and where it stands. A view of one
 * immutable revision; every command returns the next, and a command on an old revision is refused. Safe for many
 * threads.
 */
public interface IntegrationProfile {
    /**
     * Returns the revision's data. Does no I/O.
     *
     * @return the data
     */
    ProfileData data();

    /**
     * Returns the profile's id.
     *
     * @return the id
     */
    default ProfileId id() {
        return data().id();
    }

    /**
     * Returns the report of the validation that led to this revision.
     *
     * @return the report, or empty if another command led to it
     */
    Optional<ValidationReport> validation();

    /**
     * Returns the id of the rule that was made when the profile was first published.
     *
     * @return the rule's id
     * @throws io.github.samspoke.core.common.IllegalMoveException before that
     */
    String generatedRule();

    /**
     * Changes the form's fields. Needs {@code sam_integrator}.
     *
     * @param change what to change
     * @return the next revision
     * @throws StaleRevisionException if this is not the stored revision
     * @throws io.github.samspoke.core.common.InvalidInputException if a field's value cannot be used
     */
    IntegrationProfile edit(Consumer<ProfileEdit> change);

    /**
     * Checks the connection without changing or removing anything, and tells what it found. Does I/O. Needs
     * {@code sam_integrator}.
     *
     * @return the report; nothing is stored
     */
    ValidationReport checkConnection();

    /**
     * Checks the connection, pins the organization at the first time, and marks the profile validated. Does I/O.
     *
     * @return the next revision
     * @throws ValidationFailedException if a check failed; the profile is left as it was
     */
    IntegrationProfile validateConnection();

    /**
     * Returns what a person must see before publishing. Does I/O: three requests.
     *
     * @return the facts of the account that the profile is connected to now
     */
    PublishConfirmation confirmation();

    /**
     * Publishes the profile: makes its rule (to be reviewed) and its jobs, which are due at once.
     *
     * @param shown what a person has seen
     * @return the next revision
     * @throws io.github.samspoke.core.common.IllegalMoveException unless the profile is a validated draft
     * @throws io.github.samspoke.core.common.RefusedException if what was shown is not what is connected now, or
     *     another published profile stands on the same organization
     */
    IntegrationProfile publish(PublishConfirmation shown);
}
