package io.github.samspoke.calendly.webhook;

import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.ref.GroupRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.transport.JsonBody;
import org.jspecify.annotations.Nullable;

/** Whose events a webhook subscription tells of. Immutable. */
public final class WebhookReach {
    private final WebhookScope scope;
    private final OrganizationRef organization;
    private final @Nullable String part;

    private WebhookReach(WebhookScope scope, OrganizationRef organization, @Nullable String part) {
        this.scope = scope;
        this.organization = organization;
        this.part = part;
    }

    /**
     * Those of everybody in an organization; for owners and admins.
     *
     * @param organization the organization
     * @return the reach
     */
    public static WebhookReach ofOrganization(OrganizationRef organization) {
        return new WebhookReach(WebhookScope.ORGANIZATION, organization, null);
    }

    /**
     * Those of one user. Calendly takes the caller alone.
     *
     * @param user the user
     * @param organization the organization of the user
     * @return the reach
     */
    public static WebhookReach ofUser(UserRef user, OrganizationRef organization) {
        return new WebhookReach(WebhookScope.USER, organization, user.uri());
    }

    /**
     * Those of a group; for owners, admins and admins of the group.
     *
     * @param group the group
     * @param organization the organization of the group
     * @return the reach
     */
    public static WebhookReach ofGroup(GroupRef group, OrganizationRef organization) {
        return new WebhookReach(WebhookScope.GROUP, organization, group.uri());
    }

    /**
     * The query parameters this stands for; no API.
     *
     * @return the parameters
     */
    public Filters filters() {
        Filters whole = Filters.none().with("scope", scope.value()).with("organization", organization.uri());
        return part == null ? whole : whole.with(scope.value(), part);
    }

    JsonBody addTo(JsonBody body) {
        JsonBody whole = body.with("scope", scope).with("organization", organization);
        return part == null ? whole : whole.with(scope.value(), part);
    }

    @Override
    public String toString() {
        return "WebhookReach" + filters();
    }
}
