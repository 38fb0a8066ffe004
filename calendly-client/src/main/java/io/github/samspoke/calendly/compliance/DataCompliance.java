package io.github.samspoke.calendly.compliance;

import java.time.Instant;
import java.util.Collection;

/**
 * Orders to delete personal data; needs {@code data_compliance:write}, Enterprise, and the role owner or admin with the
 * data requests permission, which Calendly's support grants. Thread-safe.
 *
 * <p>Calendly takes an order at once and carries it out within seven days; nothing tells when, and it cannot be undone.
 * Each method makes one call, is sent once at most, and throws {@code CalendlyException}; if the answer is lost,
 * {@code UnknownOutcomeException} says so.
 */
public interface DataCompliance {
    /**
     * Orders the deletion of everything about some invitees, in all events of the organization.
     *
     * @param emails their addresses, at least one
     * @throws IllegalArgumentException if there is none
     */
    void deleteInviteeData(Collection<String> emails);

    /**
     * Orders the deletion of all scheduled events of a past time, with their invitees.
     *
     * @param start when the time begins
     * @param end when it ends, after the start, in the past, and 24 months after the start at the latest
     * @throws IllegalArgumentException if it does not end after it starts or is longer than 24 months
     */
    void deleteScheduledEventData(Instant start, Instant end);
}
