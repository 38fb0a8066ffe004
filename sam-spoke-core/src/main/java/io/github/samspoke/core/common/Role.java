package io.github.samspoke.core.common;

/** ServiceNow's roles for software asset management. */
public enum Role {
    /** Looks at everything, works on candidates. */
    SAM_USER("sam_user"),
    /** Makes and changes connections and profiles, runs jobs. */
    SAM_INTEGRATOR("sam_integrator"),
    /** Owns rules, exclusions, entitlements, plans and removals. */
    SAM_ADMIN("sam_admin");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /**
     * Tells whether holding this role is as good as holding another: ServiceNow's integrators and admins are users.
     *
     * @param other the role that is needed
     * @return true if it is this one, or {@link #SAM_USER}
     */
    public boolean includes(Role other) {
        return this == other || other == SAM_USER;
    }

    /**
     * Returns the role's name as ServiceNow writes it.
     *
     * @return for example {@code sam_admin}
     */
    public String label() {
        return label;
    }
}
