package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.activitylog.Actor;
import io.github.samspoke.calendly.activitylog.ActorGroup;
import io.github.samspoke.calendly.activitylog.ActorOrganization;
import io.github.samspoke.calendly.activitylog.ActorType;
import io.github.samspoke.calendly.activitylog.LogEntry;
import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.ref.OrganizationRef;

/** Reads activity log entries from JSON; every method fails with the path of the first field that does not fit. */
final class LogJson {
    private LogJson() {}

    static ActorOrganization actorOrganization(JsonFields o) {
        return new ActorOrganization(o.textOrNull("uri"), o.textOrNull("role"));
    }

    static ActorGroup actorGroup(JsonFields o) {
        return new ActorGroup(o.textOrNull("uri"), o.textOrNull("name"), o.textOrNull("role"));
    }

    static Actor actor(JsonFields o) {
        return new Actor(
                o.textOrNull("uri"),
                o.value("type", ActorType::of),
                o.objectOrNull("organization", LogJson::actorOrganization),
                o.objectOrNull("group", LogJson::actorGroup),
                o.textOrNull("display_name"),
                o.textOrNull("alternative_identifier"));
    }

    static LogEntry logEntry(JsonFields o) {
        return new LogEntry(
                o.instant("occurred_at"),
                o.objectOrNull("actor", LogJson::actor),
                o.map("details"),
                o.text("fully_qualified_name"),
                o.text("uri"),
                o.text("namespace"),
                o.text("action"),
                o.value("organization", OrganizationRef::parse));
    }
}
