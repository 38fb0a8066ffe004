package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.activitylog.ActivityLogQuery;
import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.error.InsufficientScopeException;
import io.github.samspoke.calendly.error.InvalidRequestException;
import io.github.samspoke.calendly.error.NeedsReauthorizationException;
import io.github.samspoke.calendly.error.NotFoundException;
import io.github.samspoke.calendly.error.NotSentException;
import io.github.samspoke.calendly.error.PermissionDeniedException;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.error.UnauthorizedException;
import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.event.EventStatus;
import io.github.samspoke.calendly.event.ScheduledEvent;
import io.github.samspoke.calendly.organization.MemberRole;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.organization.OrganizationMembership;
import io.github.samspoke.calendly.ref.MembershipRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.transport.CallOptions;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.Control;
import io.github.samspoke.core.reclamation.Look;
import io.github.samspoke.core.reclamation.LookRequest;
import io.github.samspoke.core.reclamation.Reclaimer;
import io.github.samspoke.core.reclamation.RemovalPermit;
import io.github.samspoke.core.reclamation.RemovalResult;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.core.reclamation.Settlement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Takes seats back at Calendly. The only class that sends the DELETE of a membership. */
final class CalendlyReclaimer implements Reclaimer {
    private static final Duration MARGIN = Duration.ofSeconds(1);
    private static final Set<Integer> REFUSALS = Set.of(400, 422);

    private final CalendlyClient client;
    private final Clock clock;

    CalendlyReclaimer(CalendlyClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public Look look(LookRequest request) {
        return Translation.of(() -> readAnew(request));
    }

    private Look readAnew(LookRequest request) {
        Instant at = clock.instant();
        Seat seat = request.seat();
        OrganizationMembership member;
        try {
            member = client.organizations().membership(MembershipRef.parse(seat.membershipUri()));
        } catch (NotFoundException e) {
            return new Look.Gone(at, String.valueOf(e.getMessage()));
        } catch (PermissionDeniedException e) {
            if (!ownersReadable(seat)) {
                throw new VendorException(
                        VendorException.Problem.ROLE,
                        "The token does not see the organization's owner any more",
                        "Have an owner or admin of the organization connect.",
                        e);
            }
            return new Look.Gone(at, e.calendlyMessage());
        }
        if (!member.organization().uri().equals(seat.organizationUri())) {
            return new Look.Gone(at, "the membership belongs to another organization");
        }
        EmailAddress email = EmailAddress.of(member.user().email());
        LookCollector seen = new LookCollector(member.user().uri().uri());
        OrganizationRef organization = OrganizationRef.parse(seat.organizationUri());
        UserRef user = member.user().uri();
        client
                .events()
                .list(EventQuery.hostedBy(user)
                        .in(organization)
                        .from(request.eventsFrom().minus(MARGIN))
                        .pageSize(100))
                .stream()
                .forEach(event -> hosted(event, user, at, seen));
        if (request.readLog()) {
            Instant kept = at.minus(CalendlyAnalyzer.LOG_KEPT);
            Instant from = request.eventsFrom().isAfter(kept) ? request.eventsFrom() : kept;
            client
                    .activityLog()
                    .entries(ActivityLogQuery.in(organization)
                            .actor(user)
                            .from(from.minus(MARGIN))
                            .pageSize(1000))
                    .stream()
                    .forEach(entry -> LogSignals.take(entry, seen));
        }
        return new Look.Seen(
                at,
                user.uri(),
                email,
                CalendlySession.Words.role(member.role()),
                member.createdAt(),
                otherAdmins(organization, member),
                seen.signals(),
                seen.upcoming());
    }

    /** The list is the person's own: whatever an event calls its hosts, it counts. */
    private static void hosted(ScheduledEvent event, UserRef user, Instant at, LookCollector seen) {
        seen.signal(user.uri(), Signal.EVENT_BOOKED, event.createdAt());
        if (!event.status().equals(EventStatus.ACTIVE)) {
            return;
        }
        if (event.startTime().isAfter(at)) {
            seen.upcoming(user.uri(), event.startTime());
        } else {
            seen.signal(user.uri(), Signal.EVENT_HOSTED, event.startTime());
        }
    }

    private int otherAdmins(OrganizationRef organization, OrganizationMembership member) {
        if (!member.role().equals(MemberRole.ADMIN)) {
            return -1;
        }
        return (int)
                client
                        .organizations()
                        .memberships(MembershipQuery.in(organization)
                                .role(MemberRole.ADMIN)
                                .pageSize(100))
                        .stream()
                        .filter(admin -> !admin.uri().equals(member.uri()))
                        .count();
    }

    /** There is always an owner: an empty list is a blind token's. */
    private boolean ownersReadable(Seat seat) {
        return client.organizations()
                        .memberships(MembershipQuery.in(OrganizationRef.parse(seat.organizationUri()))
                                .role(MemberRole.OWNER))
                        .first()
                        .count()
                > 0;
    }

    @Override
    public RemovalResult remove(RemovalPermit permit) {
        try {
            client.organizations()
                    .remove(
                            MembershipRef.parse(permit.seat().membershipUri()),
                            CallOptions.sendBefore(permit.sendBefore()));
            return new RemovalResult.Accepted();
        } catch (NotFoundException e) {
            return new RemovalResult.NotThere(String.valueOf(e.getMessage()));
        } catch (PermissionDeniedException e) {
            return e.calendlyMessage().contains("another organization")
                    ? new RemovalResult.NotThere(e.calendlyMessage())
                    : new RemovalResult.Refused(e.calendlyMessage());
        } catch (InvalidRequestException e) {
            // Other answers of the 400s, as 408 of a proxy, do not say that nothing was done.
            return REFUSALS.contains(e.status().orElse(0))
                    ? new RemovalResult.Refused(String.valueOf(e.getMessage()))
                    : new RemovalResult.OutcomeUnknown(String.valueOf(e.getMessage()));
        } catch (UnauthorizedException | NeedsReauthorizationException | InsufficientScopeException e) {
            return new RemovalResult.NotExecuted(String.valueOf(e.getMessage()), true);
        } catch (RateLimitedException | NotSentException e) {
            return new RemovalResult.NotExecuted(String.valueOf(e.getMessage()), false);
        } catch (RuntimeException e) {
            // Whatever else happened, the request may have left: only reading tells.
            return new RemovalResult.OutcomeUnknown(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Settlement settle(Seat seat, Control control) {
        try {
            client.organizations().membership(MembershipRef.parse(seat.membershipUri()));
            return new Settlement.StillThere();
        } catch (NotFoundException e) {
            return control.always() ? proven(seat, control, "404") : new Settlement.Gone("404");
        } catch (PermissionDeniedException e) {
            return proven(seat, control, "403 " + e.calendlyMessage());
        } catch (CalendlyException e) {
            return new Settlement.Unclear(String.valueOf(e.getMessage()));
        }
    }

    /** A token that lost its sight would find everybody gone: something that must be there is read as well. */
    private Settlement proven(Seat seat, Control control, String answer) {
        String membership = control.membershipUri();
        try {
            if (membership != null) {
                client.organizations().membership(MembershipRef.parse(membership));
            } else if (!ownersReadable(seat)) {
                return new Settlement.Unclear(answer + ", but the control reading found no owner");
            }
            return new Settlement.Gone(answer + ", control reading passed");
        } catch (CalendlyException e) {
            return new Settlement.Unclear(answer + ", but the control reading failed: " + e.getMessage());
        }
    }
}
