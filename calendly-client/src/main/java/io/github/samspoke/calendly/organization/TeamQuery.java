package io.github.samspoke.calendly.organization;

import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.ref.UserRef;

/** Which teams to list. Immutable: every method returns a new one. */
public final class TeamQuery {
    private final Filters filters;

    private TeamQuery(Filters filters) {
        this.filters = filters;
    }

    /**
     * All that the caller may see.
     *
     * @return a query
     */
    public static TeamQuery all() {
        return new TeamQuery(Filters.none());
    }

    /**
     * Only the teams of a user.
     *
     * @param user the user
     * @return a new query
     */
    public TeamQuery user(UserRef user) {
        return new TeamQuery(filters.with("user", user.uri()));
    }

    /**
     * How many items a page holds; 20 if this is not said.
     *
     * @param size 1 to 100
     * @return a new query
     * @throws IllegalArgumentException if the size is out of range
     */
    public TeamQuery pageSize(int size) {
        return new TeamQuery(filters.pageSize(size, 100));
    }

    /**
     * The query parameters this stands for; no API.
     *
     * @return the parameters
     */
    public Filters filters() {
        return filters;
    }

    @Override
    public String toString() {
        return "TeamQuery" + filters;
    }
}
