package io.github.samspoke.core.connection;

/** The three processes of an integration profile, in the order in which they depend on each other. */
public enum IntegrationProcess {
    /** Who holds a seat. Cannot be switched off. */
    DOWNLOAD_SUBSCRIPTIONS("Download subscriptions", "Calendly Download Subscriptions"),
    /** Who uses a seat. */
    DOWNLOAD_ACTIVITY("Download activity", "Calendly Update User Activity"),
    /** Taking seats back. */
    RECLAIM_SUBSCRIPTIONS("Reclaim subscriptions", "Calendly Reclaim Subscription");

    private final String label;
    private final String subflow;

    IntegrationProcess(String label, String subflow) {
        this.label = label;
        this.subflow = subflow;
    }

    /**
     * Returns the name of the subflow that ServiceNow's Calendly profile runs for this process.
     *
     * @return for example {@code Calendly Download Subscriptions}
     */
    public String subflow() {
        return subflow;
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
