package io.github.samspoke.core.connection;

/** The three processes of an integration profile, in the order in which they depend on each other. */
public enum IntegrationProcess {
    /** Who holds a seat. Cannot be switched off. */
    DOWNLOAD_SUBSCRIPTIONS("Download subscriptions"),
    /** Who uses a seat. */
    DOWNLOAD_ACTIVITY("Download activity"),
    /** Taking seats back. */
    RECLAIM_SUBSCRIPTIONS("Reclaim subscriptions");

    private final String label;

    IntegrationProcess(String label) {
        this.label = label;
    }

    /**
     * Returns the process's name as a person reads it.
     *
     * @return the name
     */
    public String label() {
        return label;
    }
}
