package io.github.samspoke.calendly;

import io.github.samspoke.calendly.activitylog.ActivityLog;
import io.github.samspoke.calendly.availability.Availability;
import io.github.samspoke.calendly.communication.OutgoingCommunications;
import io.github.samspoke.calendly.compliance.DataCompliance;
import io.github.samspoke.calendly.contact.Contacts;
import io.github.samspoke.calendly.event.ScheduledEvents;
import io.github.samspoke.calendly.eventtype.EventTypes;
import io.github.samspoke.calendly.group.Groups;
import io.github.samspoke.calendly.invitee.Invitees;
import io.github.samspoke.calendly.location.Locations;
import io.github.samspoke.calendly.organization.Organizations;
import io.github.samspoke.calendly.raw.RawCalls;
import io.github.samspoke.calendly.recap.MeetingRecaps;
import io.github.samspoke.calendly.routing.RoutingForms;
import io.github.samspoke.calendly.scheduling.Scheduling;
import io.github.samspoke.calendly.transport.RateLimit;
import io.github.samspoke.calendly.user.Users;
import io.github.samspoke.calendly.webhook.Webhooks;
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
     * Organizations, their members and invitations.
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
     * Invitees of scheduled events, bookings and no-shows.
     *
     * @return the same object each time
     */
    Invitees invitees();

    /**
     * Routing forms and what visitors filled in.
     *
     * @return the same object each time
     */
    RoutingForms routingForms();

    /**
     * Contacts and their custom fields.
     *
     * @return the same object each time
     */
    Contacts contacts();

    /**
     * Recaps of meetings.
     *
     * @return the same object each time
     */
    MeetingRecaps recaps();

    /**
     * Webhook subscriptions.
     *
     * @return the same object each time
     */
    Webhooks webhooks();

    /**
     * The activity log.
     *
     * @return the same object each time
     */
    ActivityLog activityLog();

    /**
     * When people can be booked, and when they are busy.
     *
     * @return the same object each time
     */
    Availability availability();

    /**
     * Where people can meet.
     *
     * @return the same object each time
     */
    Locations locations();

    /**
     * Links to book an event type once.
     *
     * @return the same object each time
     */
    Scheduling scheduling();

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
