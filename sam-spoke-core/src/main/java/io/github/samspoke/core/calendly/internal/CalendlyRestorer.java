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
import io.github.samspoke.calendly.organization.InvitationQuery;
import io.github.samspoke.calendly.organization.InvitationStatus;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.Restoration;
import io.github.samspoke.core.reclamation.RestorePermit;
import io.github.samspoke.core.reclamation.RestoreResult;
import io.github.samspoke.core.reclamation.Restorer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives seats back at Calendly: invites to the organization. The only class that sends an invitation. */
final class CalendlyRestorer implements Restorer {
    private static final Set<Integer> REFUSALS = Set.of(400, 422);

    private final CalendlyClient client;

    CalendlyRestorer(CalendlyClient client) {
        this.client = client;
    }

    @Override
    public Presence read(String organizationUri, EmailAddress email) {
        return Translation.of(() -> {
            OrganizationRef organization = OrganizationRef.parse(organizationUri);
            @Nullable
            String member =
                    client
                            .organizations()
                            .memberships(MembershipQuery.in(organization).email(email.value()))
                            .stream()
                            .filter(m -> EmailAddress.of(m.user().email()).equals(email))
                            .map(m -> m.uri().uri())
                            .findFirst()
                            .orElse(null);
            @Nullable
            String invitation = client
                    .organizations()
                    .invitations(InvitationQuery.in(organization)
                            .email(email.value())
                            .status(InvitationStatus.PENDING))
                    .stream()
                    .filter(i -> i.status().equals(InvitationStatus.PENDING))
                    .filter(i -> EmailAddress.of(i.email()).equals(email))
                    .map(i -> i.uri().uri())
                    .findFirst()
                    .orElse(null);
            return new Presence(member, invitation);
        });
    }

    @Override
    public RestoreResult invite(RestorePermit permit) {
        try {
            return new RestoreResult.Invited(client.organizations()
                    .invite(
                            OrganizationRef.parse(permit.organizationUri()),
                            permit.email().value())
                    .uri()
                    .uri());
        } catch (PermissionDeniedException e) {
            return new RestoreResult.Refused(denied(e.calendlyMessage()), e.calendlyMessage());
        } catch (InvalidRequestException e) {
            String said = String.valueOf(e.getMessage());
            return REFUSALS.contains(e.status().orElse(0)) ? refused(said) : new RestoreResult.OutcomeUnknown(said);
        } catch (NotFoundException e) {
            return new RestoreResult.Refused(Restoration.State.REFUSED, String.valueOf(e.getMessage()));
        } catch (UnauthorizedException
                | NeedsReauthorizationException
                | InsufficientScopeException
                | RateLimitedException
                | NotSentException e) {
            return new RestoreResult.NotExecuted(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Whatever else happened, the request may have left: only reading tells.
            return new RestoreResult.OutcomeUnknown(String.valueOf(e.getMessage()));
        }
    }

    /** Calendly's texts are free; what is not known is a refusal all the same. */
    private static Restoration.State denied(String message) {
        String text = message.toLowerCase(Locale.ROOT);
        if (text.contains("scim")) {
            return Restoration.State.PROVISIONED_ELSEWHERE;
        }
        return text.contains("invitations") && (text.contains("allotted") || text.contains("seats"))
                ? Restoration.State.NO_SEATS
                : Restoration.State.REFUSED;
    }

    private static RestoreResult refused(String said) {
        String text = said.toLowerCase(Locale.ROOT);
        if (text.contains("race condition")) {
            return new RestoreResult.OutcomeUnknown(said);
        }
        if (text.contains("already been invited") || text.contains("already invited")) {
            return new RestoreResult.Refused(Restoration.State.ALREADY_INVITED, said);
        }
        return new RestoreResult.Refused(
                text.contains("already in the organization") || text.contains("already organization member")
                        ? Restoration.State.ALREADY_MEMBER
                        : Restoration.State.REFUSED,
                said);
    }
}
