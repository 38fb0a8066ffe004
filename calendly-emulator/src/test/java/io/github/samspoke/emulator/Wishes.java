package io.github.samspoke.emulator;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** A right request for each operation of the API, by method and path template. */
final class Wishes {
    private final Running at;
    private final Web admin;
    private final String me;
    private final Map<String, Supplier<Web.Reply>> all = new HashMap<>();
    private final Map<String, String[]> lists = new HashMap<>();
    private final Map<String, Writing> writings = new HashMap<>();

    /** Where a body goes, and the right one. */
    record Writing(Supplier<String> path, Supplier<String> body) {}

    Wishes(Running at) {
        this.at = at;
        this.admin = at.admin;
        this.me = at.emulator.adminUri().toString();
        people();
        events();
        eventTypes();
        availability();
        forms();
        webhooks();
        contacts();
        recaps();
        singles();
    }

    /** The operations that are known here. */
    Set<String> operations() {
        return all.keySet();
    }

    /** Sends the request of an operation. */
    Web.Reply send(String operation) {
        return Objects.requireNonNull(all.get(operation), operation).get();
    }

    /** The list of an operation with one more parameter. */
    Web.Reply list(String operation, String name, String value) {
        String[] filters = Objects.requireNonNull(lists.get(operation), operation);
        String[] more = Arrays.copyOf(filters, filters.length + 2);
        more[filters.length] = name;
        more[filters.length + 1] = value;
        return admin.get(more[0], Arrays.copyOfRange(more, 1, more.length));
    }

    /** The right body of an operation. */
    String body(String operation) {
        return writing(operation).body().get();
    }

    /** Sends another body. */
    Web.Reply send(String operation, String body) {
        return admin.bare(
                operation.substring(0, operation.indexOf(' ')),
                writing(operation).path().get(),
                body);
    }

    private Writing writing(String operation) {
        return Objects.requireNonNull(writings.get(operation), operation);
    }

    private void list(String template, String path, String... filters) {
        String[] whole = new String[filters.length + 1];
        whole[0] = path;
        System.arraycopy(filters, 0, whole, 1, filters.length);
        lists.put("get " + template, whole);
        all.put("get " + template, () -> admin.get(path, filters));
    }

    private void get(String template, Supplier<String> uri) {
        all.put("get " + template, () -> admin.get(URI.create(uri.get())));
    }

    private void delete(String template, Supplier<String> uri) {
        all.put("delete " + template, () -> admin.delete(URI.create(uri.get())));
    }

    private void post(String template, Supplier<String> body) {
        write("post " + template, () -> template, body);
    }

    private void patch(String template, Supplier<String> uri, String body) {
        write("patch " + template, () -> URI.create(uri.get()).getPath(), () -> body);
    }

    private void write(String operation, Supplier<String> path, Supplier<String> body) {
        writings.put(operation, new Writing(path, body));
        all.put(operation, () -> send(operation, body.get()));
    }

    private void people() {
        String invitations = at.state.organizationUri().getPath() + "/invitations";
        get("/users/me", () -> "/users/me");
        get("/users/{uuid}", () -> me);
        get("/organizations/{uuid}", () -> at.org);
        list("/organization_memberships", "/organization_memberships", "organization", at.org);
        get("/organization_memberships/{uuid}", () -> at.plain().membershipUri().toString());
        delete(
                "/organization_memberships/{uuid}",
                () -> at.state
                        .addMember("leaving@example.com", "user")
                        .membershipUri()
                        .toString());
        list("/organizations/{uuid}/invitations", invitations);
        write("post /organizations/{uuid}/invitations", () -> invitations, () -> Json.of("email", "new@example.com"));
        get(
                "/organizations/{org_uuid}/invitations/{uuid}",
                () -> at.state.addInvitation("looked.at@example.com").toString());
        delete(
                "/organizations/{org_uuid}/invitations/{uuid}",
                () -> at.state.addInvitation("revoked@example.com").toString());
        list("/groups", "/groups", "organization", at.org);
        get("/groups/{uuid}", () -> admin.first("/groups", "organization", at.org));
        list("/group_relationships", "/group_relationships", "organization", at.org);
        get("/group_relationships/{uuid}", () -> admin.first("/group_relationships", "organization", at.org));
        list("/activity_log_entries", "/activity_log_entries", "organization", at.org);
        list("/teams", "/teams");
        get("/teams/{team_uuid}", () -> admin.first("/teams"));
    }

    String event() {
        return at.state
                .addEvent(at.plain().userUri(), at.daysAgo(-40).plus(Duration.ofHours(1)))
                .toString();
    }

    String invitee() {
        return admin.first(URI.create(event()).getPath() + "/invitees");
    }

    private String noShow() {
        return admin.post("/invitee_no_shows", Json.of("invitee", invitee()))
                .resource()
                .path("uri")
                .asText();
    }

    private void events() {
        list("/scheduled_events", "/scheduled_events", "organization", at.org);
        get("/scheduled_events/{uuid}", this::event);
        write(
                "post /scheduled_events/{uuid}/cancellation",
                () -> URI.create(event()).getPath() + "/cancellation",
                () -> Json.of("reason", "ill"));
        list("/scheduled_events/{uuid}/invitees", URI.create(event()).getPath() + "/invitees");
        get("/scheduled_events/{event_uuid}/invitees/{invitee_uuid}", this::invitee);
        post("/invitee_no_shows", () -> Json.of("invitee", invitee()));
        get("/invitee_no_shows/{uuid}", this::noShow);
        delete("/invitee_no_shows/{uuid}", this::noShow);
        post("/invitees", this::booking);
    }

    /** A booking at a time that is free. */
    String booking() {
        String start = admin.get("/event_type_available_times", window(1, 30))
                .rows()
                .get(0)
                .path("start_time")
                .asText();
        return """
                {"event_type": "%s", "start_time": "%s",
                 "invitee": {"name": "Ada Guest", "email": "ada@example.net", "timezone": "Europe/Berlin"},
                 "event_guests": ["second@example.net"]}""".formatted(type(), start);
    }

    /** The first event type of the caller. */
    String type() {
        return admin.first("/event_types", "user", me, "sort", "created_at:asc");
    }

    private String[] window(int fromDays, int toDays) {
        return new String[] {
            "event_type", type(),
            "start_time", at.daysAgo(-fromDays).toString(),
            "end_time", at.daysAgo(-toDays).toString()
        };
    }

    private void eventTypes() {
        list("/event_types", "/event_types", "organization", at.org);
        get("/event_types/{uuid}", this::type);
        post("/event_types", () -> Json.of("owner", me, "name", "Lunch"));
        patch("/event_types/{uuid}", this::type, "{\"description\": \"Bring questions\", \"color\": \"#ff00ff\"}");
        post("/one_off_event_types", () -> """
                {"name": "Once", "host": "%s", "duration": 20,
                 "date_setting": {"type": "days_in_future", "days": 5, "only_weekdays": true},
                 "location": {"kind": "physical", "location": "Main office"}}""".formatted(me));
        all.put("get /event_type_available_times", () -> admin.get("/event_type_available_times", window(1, 30)));
        list("/event_type_memberships", "/event_type_memberships", "event_type", type());
        post(
                "/scheduling_links",
                () -> "{\"max_event_count\": 1, \"owner_type\": \"EventType\", \"owner\": \"" + type() + "\"}");
        post("/shares", () -> Json.of("event_type", type(), "period_type", "unlimited"));
    }

    private void availability() {
        list("/user_availability_schedules", "/user_availability_schedules", "user", me);
        get("/user_availability_schedules/{uuid}", () -> admin.first("/user_availability_schedules", "user", me));
        String schedules = "/event_type_availability_schedules";
        all.put("get " + schedules, () -> admin.get(schedules, "event_type", type()));
        write("patch " + schedules, () -> schedules + Web.query("event_type", type()), () -> """
                {"availability_rule": {"timezone": "Europe/Paris", "rules": [
                  {"type": "wday", "wday": "monday", "intervals": [{"from": "10:00", "to": "12:00"}]}]}}""");
        all.put(
                "get /user_busy_times",
                () -> admin.get(
                        "/user_busy_times",
                        "user",
                        at.plain().userUri().toString(),
                        "start_time",
                        at.daysAgo(0).toString(),
                        "end_time",
                        at.daysAgo(-7).toString()));
        list("/locations", "/locations", "user", me);
    }

    private void forms() {
        list("/routing_forms", "/routing_forms", "organization", at.org);
        get("/routing_forms/{uuid}", this::form);
        list("/routing_form_submissions", "/routing_form_submissions", "form", form());
        get("/routing_form_submissions/{uuid}", () -> admin.first("/routing_form_submissions", "form", form()));
    }

    private String form() {
        return admin.first("/routing_forms", "organization", at.org);
    }

    private String webhook(String name) {
        return """
                {"url": "https://hooks.example.com/%s", "events": ["invitee.created"],
                 "organization": "%s", "scope": "organization"}""".formatted(name, at.org);
    }

    private String made(String path, String body) {
        return admin.post(path, body).resource().path("uri").asText();
    }

    private void webhooks() {
        String path = "/webhook_subscriptions";
        list(path, path, "organization", at.org, "scope", "organization");
        post(path, () -> webhook("a"));
        get(path + "/{webhook_uuid}", () -> made(path, webhook("b")));
        delete(path + "/{webhook_uuid}", () -> made(path, webhook("c")));
        all.put(
                "get /sample_webhook_data",
                () -> admin.get(
                        "/sample_webhook_data",
                        "event",
                        "invitee.created",
                        "organization",
                        at.org,
                        "scope",
                        "organization"));
    }

    private void contacts() {
        String fields = "/contacts/custom_field_definitions";
        list("/contacts", "/contacts");
        get("/contacts/{uuid}", () -> admin.first("/contacts"));
        post("/contacts", () -> """
                {"name": "Ada", "emails": [{"email": "ada@example.net", "is_primary": true}]}""");
        patch("/contacts/{uuid}", () -> admin.first("/contacts"), "{\"company\": \"Initech\"}");
        delete("/contacts/{uuid}", () -> admin.first("/contacts", "sort", "created_at:desc"));
        all.put("get " + fields, () -> admin.get(fields));
        get(fields + "/{uuid}", () -> admin.first(fields));
    }

    private void recaps() {
        String available = "available";
        list("/meeting_recaps", "/meeting_recaps");
        get("/meeting_recaps/{uuid}", () -> admin.first("/meeting_recaps"));
        patch("/meeting_recaps/{uuid}", () -> admin.first("/meeting_recaps"), "{\"summary_md\": null}");
        delete("/meeting_recaps/{uuid}", () -> admin.first("/meeting_recaps"));
        get(
                "/meeting_recaps/{uuid}/transcript",
                () -> admin.first("/meeting_recaps", "status", available) + "/transcript");
    }

    private void singles() {
        list("/outgoing_communications", "/outgoing_communications", "organization", at.org);
        post("/data_compliance/deletion/invitees", () -> "{\"emails\": [\"gone@example.net\"]}");
        post(
                "/data_compliance/deletion/events",
                () -> Json.of(
                        "start_time",
                        at.daysAgo(100).toString(),
                        "end_time",
                        at.daysAgo(50).toString()));
    }
}
