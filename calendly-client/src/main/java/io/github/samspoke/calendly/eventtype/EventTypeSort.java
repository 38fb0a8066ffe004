package io.github.samspoke.calendly.eventtype;

/** The order of event types. */
public enum EventTypeSort {
    /** By name, ascending. */
    NAME_ASC("name:asc"),

    /** By name, descending. */
    NAME_DESC("name:desc"),

    /** By position, ascending. */
    POSITION_ASC("position:asc"),

    /** By position, descending. */
    POSITION_DESC("position:desc"),

    /** By creation, ascending. */
    CREATED_AT_ASC("created_at:asc"),

    /** By creation, descending. */
    CREATED_AT_DESC("created_at:desc"),

    /** By last change, ascending. */
    UPDATED_AT_ASC("updated_at:asc"),

    /** By last change, descending. */
    UPDATED_AT_DESC("updated_at:desc");

    private final String value;

    EventTypeSort(String value) {
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
