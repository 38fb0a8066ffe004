package io.github.samspoke.calendly.page;

/** The order of a list that can be sorted by when its items were made. */
public enum CreationSort {
    /** Oldest first. */
    CREATED_AT_ASC("created_at:asc"),

    /** Newest first. */
    CREATED_AT_DESC("created_at:desc");

    private final String value;

    CreationSort(String value) {
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
