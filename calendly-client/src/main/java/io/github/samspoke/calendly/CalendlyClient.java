package io.github.samspoke.calendly;

import io.github.samspoke.calendly.activitylog.ActivityLog;
import io.github.samspoke.calendly.communication.OutgoingCommunications;
import io.github.samspoke.calendly.compliance.DataCompliance;
import io.github.samspoke.calendly.event.ScheduledEvents;
import io.github.samspoke.calendly.eventtype.EventTypes;
import io.github.samspoke.calendly.group.Groups;
import io.github.samspoke.calendly.organization.Organizations;
import io.github.samspoke.calendly.raw.RawCalls;
import io.github.samspoke.calendly.transport.RateLimit;
import io.github.samspoke.calendly.user.Users;
import java.util.Optional;

/**
 * A client of the Calendly API v2, bound to one user's access token. Blocking and thread-safe; make one for each token
 * and keep it. All calls throw {@code CalendlyException}.
 */
public interface CalendlyClient extends AutoCloseable {
    /**
     * Starts a client.
     *
     * @return a builder that needs a token and nothing else
     */
    static CalendlyClientBuilder builder() {
        return new CalendlyClientBuilder();
    }

    /**
     * Users.
     *
     * @return the same object each time
     */
    Users users();

    /**
     * Organizations, their members, invitations and teams.
     *
     * @return the same object each time
     */
    Organizations organizations();

    /**
     * Scheduled events.
     *
     * @return the same object each time
     */
    ScheduledEvents events();

    /**
     * Event types.
     *
     * @return the same object each time
     */
    EventTypes eventTypes();

    /**
     * Groups.
     *
     * @return the same object each time
     */
    Groups groups();

    /**
     * The activity log.
     *
     * @return the same object each time
     */
    ActivityLog activityLog();

    /**
     * Messages that Calendly sent to invitees.
     *
     * @return the same object each time
     */
    OutgoingCommunications outgoingCommunications();

    /**
     * Orders to delete personal data.
     *
     * @return the same object each time
     */
    DataCompliance dataCompliance();

    /**
     * Calls of what this version does not know.
     *
     * @return the same object each time
     */
    RawCalls raw();

    /**
     * The rate limit as Calendly announced it last.
     *
     * @return empty until an answer announced one
     */
    Optional<RateLimit> rateLimit();

    /**
     * Ends the client: what is under way fails, further calls throw {@code IllegalStateException}. A transport or HTTP
     * client that was given to the builder stays open.
     */
    @Override
    void close();
}
