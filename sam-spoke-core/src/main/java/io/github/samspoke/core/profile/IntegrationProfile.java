package io.github.samspoke.core.profile;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An integration profile: one vendor organization, what is switched on for it, and where it stands. A view of one
 * immutable revision; every command returns the next, and a command on an old revision is refused. A validation counts
 * only for the connection it was made with: one that was made anew since shows as not validated. Commands on a deleted
 * profile throw {@link io.github.samspoke.core.common.IllegalMoveException}. Safe for many threads.
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
     * Checks the connection, pins the organization at the first time, and marks the profile validated. A published
     * profile gets the jobs that it lacks. Does I/O. Needs {@code sam_integrator}.
     *
     * @return the next revision
     * @throws StaleRevisionException if this is not the stored revision
     * @throws ValidationFailedException if a check failed; the profile is left as it was
     */
    IntegrationProfile validateConnection();

    /**
     * Returns what a person must see before publishing. Does I/O: three requests. Needs {@code sam_integrator}.
     *
     * @return the facts of the account that the profile is connected to now
     */
    PublishConfirmation confirmation();

    /**
     * Publishes the profile: makes its rule (to be reviewed) and its jobs, which are due at once. Does I/O. Needs
     * {@code sam_integrator}.
     *
     * @param shown what a person has seen
     * @return the next revision
     * @throws io.github.samspoke.core.common.IllegalMoveException unless the profile is a validated draft
     * @throws StaleRevisionException if this is not the stored revision
     * @throws io.github.samspoke.core.common.RefusedException if what was shown is not what is connected now, or
     *     another profile has jobs under the same name
     * @throws OrganizationTakenException if another published profile stands on the same organization
     */
    IntegrationProfile publish(PublishConfirmation shown);

    /**
     * Deletes the profile: stops its execution before the next item and waits for it, settles what is in flight, then
     * ends its subscriptions, removes its jobs and closes its open candidates as CLOSED_SKIPPED. Its rules and all
     * rows stay. Needs {@code sam_integrator}. Waits up to 16 minutes; does I/O only if something is in flight. If it
     * throws, the profile is a draft without jobs, and can be deleted again.
     *
     * @param control hears that it waits, and may cancel the waiting
     * @throws StaleRevisionException if this is not the stored revision
     * @throws io.github.samspoke.core.common.RefusedException if an execution does not end, or what is in flight
     *     cannot be settled
     */
    void delete(RunControl control);

    /** Deletes the profile without listening; see {@link #delete(RunControl)}. */
    default void delete() {
        delete(RunControl.silent());
    }

    /**
     * Tells what the profile would have removed since it is in OBSERVE mode, and what those people have done since.
     * Reads only the store. Needs {@code sam_user}.
     *
     * @return the observation up to now
     * @throws io.github.samspoke.core.common.IllegalMoveException unless the profile is in OBSERVE mode
     */
    Observation observation();

    /**
     * Checks what a removal would need, without removing anybody: token, account, scope, role, a membership readable,
     * the owner known, provisioning declared, and where the profile stands. Does I/O: about six requests. Needs
     * {@code sam_integrator}.
     *
     * @return the report; nothing is stored
     */
    ValidationReport reclaimReadiness();

    /**
     * Writes the form's fields down, for {@link Profiles#importProfile(String)} of this or another installation: no
     * secret, nothing of the organization, nothing of people. Does no I/O. Needs {@code sam_user}.
     *
     * @return canonical JSON: a version, keys sorted, no white space
     */
    String export();
}
