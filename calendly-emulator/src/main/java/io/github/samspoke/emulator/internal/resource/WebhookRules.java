package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.wire.ApiError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which events there are, which scope a subscription must have for them, and which scope a token. */
final class WebhookRules {
    static final Set<String> SCOPES = Set.of("organization", "user", "group");

    /** Events that can be subscribed to. */
    static final Set<String> EVENTS = Set.of(
            "invitee.created",
            "invitee.canceled",
            "invitee_no_show.created",
            "invitee_no_show.deleted",
            "meeting_recap.created",
            "meeting_recap.updated",
            "meeting_recap.deleted",
            "routing_form_submission.created",
            "contact.created",
            "contact.updated",
            "contact.deleted");

    /** Events of which there are only samples. */
    static final Set<String> SAMPLES_ONLY = Set.of("event_type.created", "event_type.deleted", "event_type.updated");

    private static final Map<String, String> READ = Map.of(
            "invitee", "scheduled_events:read",
            "invitee_no_show", "scheduled_events:read",
            "meeting_recap", "meeting_recaps:read",
            "routing_form_submission", "routing_forms:read",
            "contact", "contacts:read",
            "event_type", "event_types:read");
    private static final Map<String, String> ONLY_IN =
            Map.of("meeting_recap", "user", "routing_form_submission", "organization");

    private WebhookRules() {}

    static String family(String event) {
        return event.substring(0, event.indexOf('.'));
    }

    /** The scope that a token needs to be told of an event. */
    static String readScope(String event) {
        return READ.getOrDefault(family(event), "webhooks:read");
    }

    /** Refuses events that do not come in a scope, and a scope without the one it is about. */
    static void check(
            String scope, String parameter, List<String> events, @Nullable String user, @Nullable String group) {
        for (String event : events) {
            String only = ONLY_IN.getOrDefault(family(event), scope);
            if (!only.equals(scope)) {
                throw ApiError.invalid(parameter, event + " is only sent in the scope " + only);
            }
        }
        if (scope.equals("user") && user == null) {
            throw ApiError.invalid("user", "must be filled");
        }
        if (scope.equals("group") && group == null) {
            throw ApiError.invalid("group", "must be filled");
        }
    }
}
