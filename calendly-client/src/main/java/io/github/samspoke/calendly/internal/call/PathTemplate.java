package io.github.samspoke.calendly.internal.call;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The path of an operation with {@code {id}} in place of each identifier. Whatever is not one of the words of the API
 * counts as an identifier, so that metrics never get a name for each user.
 */
final class PathTemplate {
    private static final Set<String> WORDS = Set.of(
            "activity_log_entries",
            "cancellation",
            "contacts",
            "custom_field_definitions",
            "data_compliance",
            "deletion",
            "event_type_availability_schedules",
            "event_type_available_times",
            "event_type_memberships",
            "event_types",
            "events",
            "group_relationships",
            "groups",
            "invitations",
            "invitee_no_shows",
            "invitees",
            "locations",
            "me",
            "meeting_recaps",
            "one_off_event_types",
            "organization_memberships",
            "organizations",
            "outgoing_communications",
            "routing_form_submissions",
            "routing_forms",
            "sample_webhook_data",
            "scheduled_events",
            "scheduling_links",
            "shares",
            "teams",
            "transcript",
            "user_availability_schedules",
            "user_busy_times",
            "users",
            "webhook_subscriptions");

    private PathTemplate() {}

    static String of(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> segment.isEmpty() || WORDS.contains(segment) ? segment : "{id}")
                .collect(Collectors.joining("/"));
    }
}
