package io.github.samspoke.calendly.communication;

import io.github.samspoke.calendly.page.Pager;

/** Messages that Calendly sent to invitees; needs {@code outgoing_communications:read}, Enterprise, and the role owner or admin. Thread-safe. */
public interface OutgoingCommunications {
    /**
     * Lists messages. Its pages have a {@code totalCount}.
     *
     * @param query which
     * @return the messages, in no documented order; reading them throws {@code PermissionDeniedException} below
     *     Enterprise
     */
    Pager<OutgoingCommunication> list(CommunicationQuery query);
}
