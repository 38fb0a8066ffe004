package io.github.samspoke.calendly;

import static io.github.samspoke.calendly.testing.Bodies.API;
import static io.github.samspoke.calendly.testing.Bodies.MEMBERSHIP;
import static io.github.samspoke.calendly.testing.Bodies.ORG;
import static io.github.samspoke.calendly.testing.Bodies.USER;
import static io.github.samspoke.calendly.testing.Bodies.last;
import static io.github.samspoke.calendly.testing.Bodies.membership;
import static io.github.samspoke.calendly.testing.Bodies.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.activitylog.ActivityLogQuery;
import io.github.samspoke.calendly.activitylog.LogSort;
import io.github.samspoke.calendly.error.ProtocolException;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.event.EventSort;
import io.github.samspoke.calendly.event.EventStatus;
import io.github.samspoke.calendly.eventtype.EventTypeQuery;
import io.github.samspoke.calendly.eventtype.EventTypeSort;
import io.github.samspoke.calendly.group.GroupOwner;
import io.github.samspoke.calendly.group.GroupRelationshipQuery;
import io.github.samspoke.calendly.group.GroupRole;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.raw.RawResponse;
import io.github.samspoke.calendly.ref.GroupRef;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.LoopbackServer;
import io.github.samspoke.calendly.testing.Reply;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.transport.CalendlyListener;
import io.github.samspoke.calendly.transport.RawJson;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResourcesTest {
    private static final Instant FROM = Instant.parse("2026-09-01T00:00:00Z");

    private final AtomicReference<Reply> reply = new AtomicReference<>(Reply.ok(page(last())));
    private final LoopbackServer server = new LoopbackServer(r -> reply.get());
    private final CalendlyClient calendly =
            Clients.on(server, new SimulatedTime()).build();

    @AfterEach
    void stop() throws IOException {
        calendly.close();
        server.close();
    }

    private String query() {
        return server.requests().get(0).query().replace("%3A", ":").replace("%2F", "/");
    }

    @Test
    void events_ofAHost_namesHostAndOrganization() {
        EventQuery query = EventQuery.hostedBy(USER)
                .in(ORG)
                .status(EventStatus.ACTIVE)
                .from(FROM)
                .to(FROM.plusSeconds(1))
                .sort(EventSort.START_TIME_DESC)
                .pageSize(100);
        assertThat(calendly.events().list(query).stream()).isEmpty();
        assertThat(query())
                .isEqualTo("organization=" + ORG + "&user=" + USER
                        + "&status=active&min_start_time=2026-09-01T00:00:00Z&max_start_time=2026-09-01T00:00:01Z"
                        + "&sort=start_time:desc&count=100");
    }

    @Test
    @DisplayName("B15 an answer about another than the one asked for is no answer")
    void membership_anotherComes_isRefused() {
        reply.set(Reply.ok("{\"resource\":" + Bodies.membership("M2", "user") + "}"));
        assertThatThrownBy(() -> calendly.organizations().membership(Bodies.MEMBERSHIP))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("$.resource.uri names another resource")
                .hasMessageNotContaining("M2");
    }

    @Test
    void rawCalls_pathsThatAreNone_areNotSent() {
        for (String path :
                List.of("", "/", "users/me", "/users/", "//evil.example/x", "/users/../x", "/users/a?b", "/x%2e")) {
            assertThatThrownBy(() -> calendly.raw().get(path, Filters.none()))
                    .as(path)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> calendly.raw().send("DELETE", "/users/me", RawJson.none()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void rawCalls_newOperation_isSentAndAnswered() {
        reply.set(Reply.ok("{\"resource\":{\"new\":[1,2]}}"));
        assertThat(calendly.raw()
                        .send("PATCH", "/new_things/N1", RawJson.of("{\"a\":1}"))
                        .body()
                        .text())
                .isEqualTo("{\"resource\":{\"new\":[1,2]}}");
        assertThat(server.requests().get(0).method()).isEqualTo("PATCH");
        assertThat(server.requests().get(0).body()).isEqualTo("{\"a\":1}");

        reply.set(Reply.noContent());
        RawResponse gone = calendly.raw().delete("/new_things/N1");
        assertThat(gone.status()).isEqualTo(204);
        assertThat(gone.body().isPresent()).isFalse();
    }

    @Test
    void activityLog_arrays_areRepeatedKeys() {
        ActivityLogQuery query = ActivityLogQuery.in(ORG)
                .actor(USER)
                .namespace("Login", "User Management")
                .action("Succeeded")
                .sort(LogSort.OCCURRED_AT_ASC)
                .from(FROM)
                .pageSize(1000);
        assertThat(calendly.activityLog().entries(query).stream()).isEmpty();
        assertThat(query())
                .contains("&actor=" + USER + "&namespace=Login&namespace=User%20Management&action=Succeeded")
                .endsWith("&sort=occurred_at:asc&min_occurred_at=2026-09-01T00:00:00Z&count=1000");
    }

    @Test
    void eventTypes_sortedByUpdate_saysSo() {
        EventTypeQuery query = EventTypeQuery.in(ORG).active(true).sort(EventTypeSort.UPDATED_AT_DESC);
        assertThat(calendly.eventTypes().list(query).first().next()).isEmpty();
        assertThat(query()).endsWith("&active=true&sort=updated_at:desc");
    }

    @Test
    void relationships_owners_areToldApartByType() {
        String invitation = """
                {"type":"OrganizationInvitation","uri":"%s/invitations/I1","organization":"%s","email":"a@example.com",
                 "status":"pending","created_at":"2026-01-02T03:04:05Z","updated_at":"2026-01-02T03:04:05Z",
                 "last_sent_at":null}""".formatted(ORG, ORG);
        String member = membership("1", "user").replaceFirst("\\{", "{\"type\":\"OrganizationMembership\",");
        String other = "{\"type\":\"Robot\",\"uri\":\"x\"}";
        reply.set(Reply.ok(page(last(), relationship(member), relationship(invitation), relationship(other))));

        var found = calendly
                .groups()
                .relationships(
                        GroupRelationshipQuery.in(ORG).owner(MEMBERSHIP).group(GroupRef.parse(API + "/groups/G1")))
                .stream()
                .toList();
        assertThat(found).extracting(r -> r.role()).containsOnly(GroupRole.ADMIN);
        assertThat(found.get(0).owner())
                .isInstanceOfSatisfying(
                        GroupOwner.Member.class,
                        m -> assertThat(m.membership().uri().id()).isEqualTo("1"));
        assertThat(found.get(1).owner()).isInstanceOf(GroupOwner.Invited.class);
        assertThat(found.get(2).owner()).isEqualTo(new GroupOwner.Other("Robot", "x"));
    }

    private static String relationship(String owner) {
        return """
                {"uri":"%s/group_relationships/R1","role":"admin","owner":%s,"organization":"%s",
                 "group":"%s/groups/G1","created_at":"2026-01-02T03:04:05Z","updated_at":"2026-01-02T03:04:05.1Z"}""".formatted(API, owner, ORG, API);
    }

    @Test
    void invite_body_isJson() {
        reply.set(Reply.error(400, "Invalid"));
        assertThatThrownBy(() -> calendly.organizations().invite(ORG, "a\"b@example.com"))
                .hasMessageContaining("[400]");
        assertThat(server.requests().get(0).body()).isEqualTo("{\"email\":\"a\\\"b@example.com\"}");
        assertThat(server.requests().get(0).headers()).containsEntry("content-type", "application/json");
    }

    @Test
    @DisplayName("I9 a DELETE interrupted under way is unknown, and the flag stays")
    void remove_interruptedUnderWay_isUnknown() {
        reply.set(Reply.noContent().fault(Reply.Fault.SILENCE));
        Thread caller = Thread.currentThread();
        LoopbackServer silent = server;
        try (CalendlyClient client = Clients.on(silent, new SimulatedTime())
                .listener(new CalendlyListener() {
                    @Override
                    public void onRequest(RequestEvent event) {
                        interruptOnceArrived(silent, caller);
                    }
                })
                .build()) {
            assertThatThrownBy(() -> client.organizations().remove(MEMBERSHIP))
                    .isInstanceOf(UnknownOutcomeException.class);
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.requests()).hasSize(1);
    }

    private static void interruptOnceArrived(LoopbackServer server, Thread caller) {
        Thread watcher = new Thread(() -> {
            while (server.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            caller.interrupt();
        });
        watcher.setDaemon(true);
        watcher.start();
    }
}
