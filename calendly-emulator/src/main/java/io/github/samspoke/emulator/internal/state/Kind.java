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
    GROUP_RELATIONSHIP("group_relationships"),
    INVITEE("invitees"),
    NO_SHOW("invitee_no_shows"),
    HOST("event_type_memberships"),
    SCHEDULE("user_availability_schedules"),
    TYPE_SCHEDULE("event_type_availability_schedules"),
    ROUTING_FORM("routing_forms"),
    SUBMISSION("routing_form_submissions"),
    CONTACT("contacts"),
    CONTACT_FIELD("contacts/custom_field_definitions"),
    RECAP("meeting_recaps"),
    COMMUNICATION("outgoing_communications"),
    WEBHOOK("webhook_subscriptions"),
    LINK("scheduling_links"),
    SHARE("shares");

    private final String segment;

    Kind(String segment) {
        this.segment = segment;
    }

    public String segment() {
        return segment;
    }
}
