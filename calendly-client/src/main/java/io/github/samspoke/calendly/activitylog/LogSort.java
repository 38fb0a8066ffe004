package io.github.samspoke.calendly.activitylog;

/** The order of log entries. */
public enum LogSort {
    /** By time, ascending. */
    OCCURRED_AT_ASC("occurred_at:asc"),

    /** By time, descending. */
    OCCURRED_AT_DESC("occurred_at:desc"),

    /** By action, ascending. */
    ACTION_ASC("action:asc"),

    /** By action, descending. */
    ACTION_DESC("action:desc"),

    /** By area, ascending. */
    NAMESPACE_ASC("namespace:asc"),

    /** By area, descending. */
    NAMESPACE_DESC("namespace:desc"),

    /** By actor, ascending. */
    ACTOR_URI_ASC("actor.uri:asc"),

    /** By actor, descending. */
    ACTOR_URI_DESC("actor.uri:desc"),

    /** By name of the actor, ascending. */
    ACTOR_DISPLAY_NAME_ASC("actor.display_name:asc"),

    /** By name of the actor, descending. */
    ACTOR_DISPLAY_NAME_DESC("actor.display_name:desc");

    private final String value;

    LogSort(String value) {
        this.value = value;
    }

    /**
     * What is sent.
     *
     * @return field and direction
     */
    public String value() {
        return value;
    }
}
