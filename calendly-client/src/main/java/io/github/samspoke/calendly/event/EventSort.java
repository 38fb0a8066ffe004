package io.github.samspoke.calendly.event;

/** The order of scheduled events. */
public enum EventSort {
    /** By start, ascending. */
    START_TIME_ASC("start_time:asc"),

    /** By start, descending. */
    START_TIME_DESC("start_time:desc");

    private final String value;

    EventSort(String value) {
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
