package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.communication.CommunicationQuery;
import io.github.samspoke.calendly.communication.CommunicationType;
import io.github.samspoke.calendly.communication.OutgoingCommunication;
import io.github.samspoke.calendly.communication.OutgoingCommunications;
import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.EventRef;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.ref.UserRef;

/** Outgoing communications over the API. */
public final class ApiOutgoingCommunications implements OutgoingCommunications {
    private final Resources resources;

    public ApiOutgoingCommunications(Caller caller) {
        this.resources = new Resources(caller);
    }

    @Override
    public Pager<OutgoingCommunication> list(CommunicationQuery query) {
        return resources.list("/outgoing_communications", query.filters(), ApiOutgoingCommunications::communication);
    }

    private static OutgoingCommunication communication(JsonFields o) {
        return new OutgoingCommunication(
                o.value("type", CommunicationType::of),
                o.text("to"),
                o.text("from"),
                o.textOrNull("subject"),
                o.text("body"),
                o.valueOrNull("sender_uri", UserRef::parse),
                o.textOrNull("sender_email"),
                o.value("event_type_uri", EventTypeRef::parse),
                o.value("event_uri", EventRef::parse),
                o.instant("sent_at"),
                o.instant("created_at"),
                o.text("scheduling_url"));
    }
}
