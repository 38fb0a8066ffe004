package io.github.samspoke.calendly;

import io.github.samspoke.calendly.activitylog.ActivityLog;
import io.github.samspoke.calendly.availability.Availability;
import io.github.samspoke.calendly.communication.OutgoingCommunications;
import io.github.samspoke.calendly.compliance.DataCompliance;
import io.github.samspoke.calendly.contact.Contacts;
import io.github.samspoke.calendly.event.ScheduledEvents;
import io.github.samspoke.calendly.eventtype.EventTypes;
import io.github.samspoke.calendly.group.Groups;
import io.github.samspoke.calendly.internal.api.ApiActivityLog;
import io.github.samspoke.calendly.internal.api.ApiAvailability;
import io.github.samspoke.calendly.internal.api.ApiContacts;
import io.github.samspoke.calendly.internal.api.ApiDataCompliance;
import io.github.samspoke.calendly.internal.api.ApiEventTypes;
import io.github.samspoke.calendly.internal.api.ApiGroups;
import io.github.samspoke.calendly.internal.api.ApiInvitees;
import io.github.samspoke.calendly.internal.api.ApiLocations;
import io.github.samspoke.calendly.internal.api.ApiMeetingRecaps;
import io.github.samspoke.calendly.internal.api.ApiOrganizations;
import io.github.samspoke.calendly.internal.api.ApiOutgoingCommunications;
import io.github.samspoke.calendly.internal.api.ApiRaw;
import io.github.samspoke.calendly.internal.api.ApiRoutingForms;
import io.github.samspoke.calendly.internal.api.ApiScheduledEvents;
import io.github.samspoke.calendly.internal.api.ApiScheduling;
import io.github.samspoke.calendly.internal.api.ApiUsers;
import io.github.samspoke.calendly.internal.call.CallSettings;
import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.internal.webhook.ApiWebhooks;
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

/** Holds the families together. */
final class HttpCalendlyClient implements CalendlyClient {
    private final Caller caller;
    private final Runnable closing;
    private final Users users;
    private final Organizations organizations;
    private final ScheduledEvents events;
    private final EventTypes eventTypes;
    private final Groups groups;
    private final Invitees invitees;
    private final RoutingForms routingForms;
    private final Contacts contacts;
    private final MeetingRecaps recaps;
    private final Webhooks webhooks;
    private final ActivityLog activityLog;
    private final Availability availability;
    private final Locations locations;
    private final Scheduling scheduling;
    private final OutgoingCommunications outgoingCommunications;
    private final DataCompliance dataCompliance;
    private final RawCalls raw;

    HttpCalendlyClient(CallSettings settings, Runnable closing) {
        this.caller = new Caller(settings);
        this.closing = closing;
        this.users = new ApiUsers(caller);
        this.organizations = new ApiOrganizations(caller);
        this.events = new ApiScheduledEvents(caller);
        this.eventTypes = new ApiEventTypes(caller);
        this.groups = new ApiGroups(caller);
        this.invitees = new ApiInvitees(caller);
        this.routingForms = new ApiRoutingForms(caller);
        this.contacts = new ApiContacts(caller);
        this.recaps = new ApiMeetingRecaps(caller);
        this.webhooks = new ApiWebhooks(caller);
        this.activityLog = new ApiActivityLog(caller);
        this.availability = new ApiAvailability(caller);
        this.locations = new ApiLocations(caller);
        this.scheduling = new ApiScheduling(caller);
        this.outgoingCommunications = new ApiOutgoingCommunications(caller);
        this.dataCompliance = new ApiDataCompliance(caller);
        this.raw = new ApiRaw(caller);
    }

    @Override
    public Users users() {
        return users;
    }

    @Override
    public Organizations organizations() {
        return organizations;
    }

    @Override
    public ScheduledEvents events() {
        return events;
    }

    @Override
    public EventTypes eventTypes() {
        return eventTypes;
    }

    @Override
    public Groups groups() {
        return groups;
    }

    @Override
    public Invitees invitees() {
        return invitees;
    }

    @Override
    public RoutingForms routingForms() {
        return routingForms;
    }

    @Override
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public MeetingRecaps recaps() {
        return recaps;
    }

    @Override
    public Webhooks webhooks() {
        return webhooks;
    }

    @Override
    public ActivityLog activityLog() {
        return activityLog;
    }

    @Override
    public Availability availability() {
        return availability;
    }

    @Override
    public Locations locations() {
        return locations;
    }

    @Override
    public Scheduling scheduling() {
        return scheduling;
    }

    @Override
    public OutgoingCommunications outgoingCommunications() {
        return outgoingCommunications;
    }

    @Override
    public DataCompliance dataCompliance() {
        return dataCompliance;
    }

    @Override
    public RawCalls raw() {
        return raw;
    }

    @Override
    public Optional<RateLimit> rateLimit() {
        return caller.rateLimit();
    }

    @Override
    public void close() {
        caller.close();
        closing.run();
    }
}
