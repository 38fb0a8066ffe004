package io.github.samspoke.emulator.internal.state;

/** Kinds of resources, with the path segment under which Calendly keeps them. */
public enum Kind {
    USER("users"),
    ORGANIZATION("organizations"),
    MEMBERSHIP("organization_memberships"),
    INVITATION("invitations"),
    EVENT("scheduled_events"),
    EVENT_TYPE("event_types"),
    TEAM("teams"),
    LOG_ENTRY("activity_log_entries"),
    GROUP("groups"),
    GROUP_RELATIONSHIP("group_relationships");

    private final String segment;

    Kind(String segment) {
        this.segment = segment;
    }

    public String segment() {
        return segment;
    }
}
