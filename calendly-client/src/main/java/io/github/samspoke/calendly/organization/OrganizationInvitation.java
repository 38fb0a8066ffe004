package io.github.samspoke.calendly.organization;

import io.github.samspoke.calendly.ref.InvitationRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.transport.RawJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to join an organization. The canonical constructor is no API: components may be added.
 *
 * @param uri which invitation this is
 * @param organization the organization
 * @param email the address invited
 * @param status where it stands
 * @param createdAt when it was made
 * @param updatedAt when it last changed
 * @param lastSentAt when the mail was last sent, null if never
 * @param user who accepted it, null before
 * @param rawJson the body as it came; none for an item of a list, whose page has it
 */
public record OrganizationInvitation(
        InvitationRef uri,
        OrganizationRef organization,
        String email,
        InvitationStatus status,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant lastSentAt,
        @Nullable UserRef user,
        RawJson rawJson) {}
