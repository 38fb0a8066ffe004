package io.github.samspoke.calendly.contact;

/** The order of contacts. */
public enum ContactSort {
    /** By creation, ascending. */
    CREATED_AT_ASC("created_at:asc"),

    /** By creation, descending. */
    CREATED_AT_DESC("created_at:desc"),

    /** By last change, ascending. */
    UPDATED_AT_ASC("updated_at:asc"),

    /** By last change, descending. */
    UPDATED_AT_DESC("updated_at:desc");

    private final String value;

    ContactSort(String value) {
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
