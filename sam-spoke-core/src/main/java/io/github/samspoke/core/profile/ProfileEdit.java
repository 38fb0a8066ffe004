package io.github.samspoke.core.profile;

import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.IntegrationProcess;
import java.time.Instant;

/** The form of a profile. Valid only while the command that hands it out runs; not safe for many threads. */
public interface ProfileEdit {
    /**
     * Sets the display name, which jobs carry in their names.
     *
     * @param name a name that is not blank
     * @return this form
     */
    ProfileEdit displayName(String name);

    /**
     * Sets the connection. Clears the validation.
     *
     * @param connection the connection whose alias is used
     * @return this form
     */
    ProfileEdit connection(Connection connection);

    /**
     * Sets the alias of the connection, which may be connected later. Clears the validation if it is another one.
     *
     * @param alias an alias that is not blank
     * @return this form
     */
    ProfileEdit alias(String alias);

    /**
     * Sets what comes of the profile's rule.
     *
     * @param mode whether plans may be made
     * @return this form
     */
    ProfileEdit mode(ProfileMode mode);

    /**
     * Switches a process on or off. Clears the validation; switching off the download of activity takes a published
     * profile back to draft and deletes its activity job, switching it on in a published profile gives it one at the
     * next validation. Downloading subscriptions cannot be switched off.
     *
     * @param process the process
     * @param on whether it runs
     * @return this form
     */
    ProfileEdit process(IntegrationProcess process, boolean on);

    /**
     * Sets since when activity is to be analyzed. An earlier start than before fills in, a later one deletes nothing.
     *
     * @param from at most 60 days before now
     * @return this form
     */
    ProfileEdit analyzeActivityFrom(Instant from);

    /**
     * Declares how people come into the organization.
     *
     * @param provisioning the declaration
     * @return this form
     */
    ProfileEdit provisioning(Provisioning provisioning);
}
