package io.github.samspoke.emulator;

import java.net.URI;
import java.nio.file.Path;

/**
 * A Calendly on loopback: keeps an organization, answers the API and OAuth in Calendly's words, and can be made to
 * disagree, to fail and to forget. It knows nothing of any client. Thread-safe. The address of a resource starts with
 * {@code https://api.calendly.com} whatever the port, so that the same seed gives the same references; links to next
 * pages start with {@link #baseUri}.
 */
public interface CalendlyEmulator extends AutoCloseable {
    /**
     * Begins with 50 seats, a free port and a clock of its own.
     *
     * @return a builder
     */
    static EmulatorBuilder builder() {
        return new EmulatorBuilder();
    }

    /**
     * Where the API answers.
     *
     * @return {@code http://127.0.0.1:port}
     */
    URI baseUri();

    /**
     * Where OAuth answers, below {@code /oauth/}.
     *
     * @return {@code http://127.0.0.1:port}
     */
    URI oauthBaseUri();

    /**
     * A registered web application, which sends codes to {@code http://localhost:1234/callback}.
     *
     * @return the same at each call
     */
    EmulatedApp app();

    /**
     * Registers another web application.
     *
     * @param redirectUri where it wants its codes
     * @return the application
     */
    EmulatedApp registerWebApp(URI redirectUri);

    /**
     * Registers an application without a secret.
     *
     * @param redirectUri where it wants its codes
     * @return the application
     */
    EmulatedApp registerNativeApp(URI redirectUri);

    /**
     * Makes a personal access token.
     *
     * @param userUri as whom it acts
     * @param scopes what it may do; none for a token from before scopes, which may do everything
     * @return the token
     */
    String personalAccessToken(URI userUri, String... scopes);

    /**
     * The owner of the organization.
     *
     * @return URI of a user
     */
    URI ownerUri();

    /**
     * The integration account: an admin who is not the owner, or the owner when there is only one seat.
     *
     * @return URI of a user
     */
    URI adminUri();

    /**
     * Chooses who consents on the authorization page from now on; first it is {@link #adminUri}.
     *
     * @param userUri who
     */
    void consentAs(URI userUri);

    /**
     * Chooses which scopes the person declines from now on.
     *
     * @param scopes which; none to grant all
     */
    void consentDeclines(String... scopes);

    /**
     * Chooses whether the person refuses from now on.
     *
     * @param refused whether to answer {@code access_denied}
     */
    void setConsentRefused(boolean refused);

    /**
     * Chooses whether the authorization page is an HTML form, or redirects at once.
     *
     * @param form whether to show the form
     */
    void setConsentForm(boolean form);

    /**
     * The organization behind the answers.
     *
     * @return a live view
     */
    EmulatorState state();

    /**
     * What was asked so far.
     *
     * @return a live view
     */
    RequestJournal journal();

    /**
     * Answers that are replaced or spoiled on demand.
     *
     * @return a live view
     */
    Faults faults();

    /**
     * Adds an answer that goes before the emulated ones.
     *
     * @param method HTTP method
     * @param path as for {@link Faults#on}
     * @param status HTTP status
     * @param body JSON, may be empty
     * @return to say how often, when and how
     */
    default ExtraAnswer stub(String method, String path, int status, String body) {
        return faults().on(method, path).status(status, body);
    }

    /**
     * Fails one request: the one after some that pass.
     *
     * @param method HTTP method
     * @param path as for {@link Faults#on}
     * @param afterMatches how many pass first
     * @param status HTTP status
     * @param body JSON, may be empty
     * @return to say how
     */
    default ExtraAnswer failNext(String method, String path, int afterMatches, int status, String body) {
        return stub(method, path, status, body).after(afterMatches).once();
    }

    /**
     * Revokes a token of any kind.
     *
     * @param token which
     */
    void revokeToken(String token);

    /** Ends all OAuth access tokens now. Refresh and personal tokens stay good. */
    void expireAccessTokens();

    /**
     * Takes a scope from a token. A token from before scopes keeps full access.
     *
     * @param token which
     * @param scope which
     */
    void dropScope(String token, String scope);

    /** Makes all page tokens given out so far invalid. */
    void expirePageTokens();

    /**
     * Chooses what requests about a removed seat get; first {@link RemovedMemberAnswer#NOT_FOUND}.
     *
     * @param answer what
     */
    void setRemovedMemberAnswer(RemovedMemberAnswer answer);

    /**
     * Chooses whether bounds of time belong to the stretch; first {@link TimeBounds#INCLUSIVE}.
     *
     * @param bounds whether
     */
    void setTimeBounds(TimeBounds bounds);

    /**
     * Chooses whether the organization is provisioned by SCIM, so that inviting and revoking are refused.
     *
     * @param on whether
     */
    void setScim(boolean on);

    /**
     * Chooses whether taking a seat away is refused as well while {@link #setScim SCIM} is on. Calendly documents it
     * for inviting and revoking only, so first it is not.
     *
     * @param refuses whether
     */
    void setScimRefusesRemoval(boolean refuses);

    /**
     * Saves everything into a file, to {@linkplain EmulatorBuilder#restore start again from}: organization, people, seats,
     * events, groups, the log, applications, tokens and grants, what was switched, clock, seed and port. Not {@link
     * #faults}, {@link #journal}, and what was counted of a minute. Does I/O.
     *
     * @param file replaced as a whole, or left as it is
     * @throws EmulatorStateException if it cannot be written
     */
    void save(Path file);

    /**
     * Lets the people live up to what the clock shows now: since the organization was made, or this was last called,
     * meetings get booked for the days to come, active people log in, event types are edited, and now and then somebody
     * who was quiet comes back. The same seed and the same moments give the same.
     *
     * @return how many meetings were booked
     */
    int liveOn();

    /**
     * Begins anew on the same port: the organization as it was built, at the moment that the clock shows now. Tokens,
     * applications, faults, the journal and whatever was set since are forgotten; the same seed gives the same
     * {@link #app}. Views taken before go on showing what was; ask for them again.
     */
    void reset();

    /** Stops listening. A second call does nothing. */
    @Override
    void close();
}
