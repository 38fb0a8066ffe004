package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.VendorPermission;
import java.util.List;

/**
 * What Calendly asks of the connected account, as its documentation says since scopes exist (March 2026). Group roles
 * are downloaded, but stand with the activity: only the reclaiming that follows it needs to know who leads a group.
 */
public final class Permissions {
    private static final String ROLE = "owner or admin";

    private Permissions() {}

    public static List<VendorPermission> all() {
        return List.of(
                new VendorPermission(
                        IntegrationProcess.DOWNLOAD_SUBSCRIPTIONS,
                        ROLE,
                        List.of("users:read", "organizations:read"),
                        List.of()),
                new VendorPermission(
                        IntegrationProcess.DOWNLOAD_ACTIVITY,
                        ROLE,
                        List.of("users:read", "scheduled_events:read"),
                        List.of("event_types:read", "groups:read", "activity_log:read")),
                new VendorPermission(
                        IntegrationProcess.RECLAIM_SUBSCRIPTIONS, ROLE, List.of("organizations:write"), List.of()));
    }
}
