package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.junit.jupiter.api.Test;

class InviteesTest extends Running {
    private final Web host = as(plain().userUri());
    private final URI event =
            state.addEvent(EventDraft.of(plain().userUri(), daysAgo(-3)).inviting("guest@example.net"));
    private final String invitees = event.getPath() + "/invitees";

    @Test
    void list_filters_byStatusAndAddress() {
        assertThat(host.get(invitees, "email", "GUEST@example.net").rows()).hasSize(1);
        assertThat(host.get(invitees, "email", "other@example.net").rows()).isEmpty();
        assertThat(host.get(invitees, "status", "active").rows()).hasSize(1);
        assertThat(host.get(invitees, "status", "canceled").rows()).isEmpty();
        assertThat(host.get(invitees, "sort", "created_at:desc").rows()).hasSize(1);
        assertThat(host.get(invitees, "sort", "email:asc").detail()).isEqualTo("sort is not a valid value");
        assertThat(as(state.addMember("x@example.com", "user").userUri())
                        .get(invitees)
                        .message())
                .isEqualTo("You are not allowed to view this event");
    }

    @Test
    void get_inviteeOfAnotherEvent_notFound() {
        URI other = state.addEvent(plain().userUri(), daysAgo(-4));
        String id = URI.create(host.first(invitees)).getPath().substring(invitees.length());

        assertThat(host.get(invitees + id).status()).isEqualTo(200);
        assertThat(host.get(other.getPath() + "/invitees" + id).status()).isEqualTo(404);
    }

    @Test
    void cancel_upcoming_eventAndInviteesCanceled() {
        JsonNode cancellation = host.post(event.getPath() + "/cancellation", Json.of("reason", "ill"))
                .resource();

        assertThat(cancellation.path("canceler_type").asText()).isEqualTo("host");
        assertThat(cancellation.path("reason").asText()).isEqualTo("ill");
        JsonNode canceled = host.get(event).resource();
        assertThat(canceled.path("status").asText()).isEqualTo("canceled");
        assertThat(canceled.path("cancellation")).isEqualTo(cancellation);
        assertThat(canceled.path("updated_at")).isEqualTo(cancellation.path("created_at"));
        assertThat(admin.all("/scheduled_events", "organization", org, "status", "canceled"))
                .contains(canceled);
        JsonNode invitee = host.get(invitees).rows().get(0);
        assertThat(invitee.path("status").asText()).isEqualTo("canceled");
        assertThat(invitee.path("cancellation")).isEqualTo(cancellation);
    }

    @Test
    void cancel_notPossible_exactMessages() {
        URI past = state.addEvent(plain().userUri(), daysAgo(2));
        String cancellation = "/cancellation";
        host.post(event.getPath() + cancellation, "");

        assertThat(host.post(event.getPath() + cancellation, "").message()).isEqualTo("Event is already canceled");
        assertThat(host.post(past.getPath() + cancellation, "").message()).isEqualTo("Event in the past");
        assertThat(as(state.addMember("x@example.com", "user").userUri())
                        .post(past.getPath() + cancellation, "")
                        .message())
                .isEqualTo("You are not allowed to cancel this event");
        URI open = state.addEvent(plain().userUri(), daysAgo(-2));
        assertThat(host.post(open.getPath() + cancellation, Json.of("reason", "x".repeat(10_001)))
                        .detail())
                .startsWith("reason is too long");
    }

    @Test
    void noShow_markedAndUnmarked_shownByTheInvitee() {
        String invitee = host.first(invitees);
        String body = Json.of("invitee", invitee);
        JsonNode mark = host.post("/invitee_no_shows", body).resource();
        URI uri = URI.create(mark.path("uri").asText());

        assertThat(host.get(URI.create(invitee)).resource().path("no_show").path("uri"))
                .isEqualTo(mark.path("uri"));
        assertThat(admin.get(uri).resource()).isEqualTo(mark);
        assertThat(host.post("/invitee_no_shows", body).detail()).isEqualTo("invitee is already marked as a no-show");
        Web stranger = as(state.addMember("x@example.com", "user").userUri());
        assertThat(stranger.delete(uri).message()).isEqualTo("You do not have permission");
        assertThat(host.delete(uri).status()).isEqualTo(204);
        assertThat(host.get(uri).status()).isEqualTo(404);
        assertThat(host.get(URI.create(invitee)).resource().path("no_show").isNull())
                .isTrue();
        assertThat(host.post("/invitee_no_shows", body).status()).isEqualTo(201);
        assertThat(host.post("/invitee_no_shows", Json.of("invitee", invitee + "X"))
                        .status())
                .isEqualTo(404);
    }
}
