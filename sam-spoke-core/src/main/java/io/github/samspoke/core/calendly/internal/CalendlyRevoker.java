package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.error.InsufficientScopeException;
import io.github.samspoke.calendly.error.InvalidRequestException;
import io.github.samspoke.calendly.error.NeedsReauthorizationException;
import io.github.samspoke.calendly.error.NotFoundException;
import io.github.samspoke.calendly.error.NotSentException;
import io.github.samspoke.calendly.error.PermissionDeniedException;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.error.UnauthorizedException;
import io.github.samspoke.calendly.organization.InvitationStatus;
import io.github.samspoke.calendly.organization.OrganizationInvitation;
import io.github.samspoke.calendly.ref.InvitationRef;
import io.github.samspoke.core.reclamation.InvitationRevoker;
import io.github.samspoke.core.reclamation.RemovalResult;
import io.github.samspoke.core.reclamation.RevocationPermit;
import java.util.Set;

/** Takes invitations back at Calendly. The only class that sends the DELETE of an invitation. */
final class CalendlyRevoker implements InvitationRevoker {
    private static final Set<Integer> REFUSALS = Set.of(400, 422);

    private final CalendlyClient client;

    CalendlyRevoker(CalendlyClient client) {
        this.client = client;
    }

    @Override
    public Reading read(String invitationUri) {
        return Translation.of(() -> {
            try {
                OrganizationInvitation read = client.organizations().invitation(InvitationRef.parse(invitationUri));
                return new Reading(
                        read.status().equals(InvitationStatus.PENDING),
                        read.lastSentAt() == null ? read.createdAt() : read.lastSentAt(),
                        "it is " + read.status().value());
            } catch (NotFoundException e) {
                return new Reading(false, null, "404");
            }
        });
    }

    @Override
    public RemovalResult revoke(RevocationPermit permit) {
        try {
            client.organizations().revoke(InvitationRef.parse(permit.invitationUri()));
            return new RemovalResult.Accepted();
        } catch (NotFoundException e) {
            return new RemovalResult.NotThere(String.valueOf(e.getMessage()));
        } catch (PermissionDeniedException e) {
            return new RemovalResult.Refused(e.calendlyMessage());
        } catch (InvalidRequestException e) {
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
}
