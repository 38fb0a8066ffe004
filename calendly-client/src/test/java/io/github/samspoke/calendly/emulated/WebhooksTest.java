package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.error.ConflictException;
import io.github.samspoke.calendly.error.InsufficientScopeException;
import io.github.samspoke.calendly.oauth.Secret;
import io.github.samspoke.calendly.page.CreationSort;
import io.github.samspoke.calendly.ref.GroupRef;
import io.github.samspoke.calendly.webhook.NewWebhookSubscription;
import io.github.samspoke.calendly.webhook.WebhookEventName;
import io.github.samspoke.calendly.webhook.WebhookReach;
import io.github.samspoke.calendly.webhook.WebhookScope;
import io.github.samspoke.calendly.webhook.WebhookState;
import io.github.samspoke.calendly.webhook.WebhookSubscription;
import io.github.samspoke.calendly.webhook.WebhookSubscriptionQuery;
import io.github.samspoke.calendly.webhook.Webhooks;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WebhooksTest extends Emulated {
    private static final URI HOOK = URI.create("https://host.example/hook");

    private final CalendlyClient admin = admin();
    private final Webhooks webhooks = admin.webhooks();
    private final WebhookReach all = WebhookReach.ofOrganization(org);
    private final WebhookReach own = WebhookReach.ofUser(user(emulator.adminUri()), org);

    private static NewWebhookSubscription to(URI endpoint, WebhookReach reach) {
        return NewWebhookSubscription.to(
                endpoint, reach, WebhookEventName.INVITEE_CREATED, WebhookEventName.INVITEE_CANCELED);
    }

    private List<WebhookSubscription> list(WebhookSubscriptionQuery query) {
        return webhooks.list(query).stream().toList();
    }

    @Test
    void subscribe_organization_isListedAndRead() {
        WebhookSubscription made = webhooks.subscribe(to(HOOK, all).signingKey(Secret.of("sekret-key")));

        assertThat(made.callbackUrl()).isEqualTo(HOOK.toString());
        assertThat(made.state()).isEqualTo(WebhookState.ACTIVE);
        assertThat(made.events()).containsExactly(WebhookEventName.INVITEE_CREATED, WebhookEventName.INVITEE_CANCELED);
        assertThat(made.scope()).isEqualTo(WebhookScope.ORGANIZATION);
        assertThat(made.organization()).isEqualTo(org);
        assertThat(made.user()).isNull();
        assertThat(made.creator()).isEqualTo(user(emulator.adminUri()));
        assertThat(made.retryStartedAt()).isNull();
        assertThat(webhooks.get(made.uri())).isEqualTo(made);
        assertThat(list(WebhookSubscriptionQuery.of(all))).containsExactly(made);
        assertThat(list(WebhookSubscriptionQuery.of(own))).isEmpty();
    }

    @Test
    void subscribe_userOrGroup_isAboutThatPart() {
        GroupRef group =
                admin.groups().list(org).stream().findFirst().orElseThrow().uri();
        WebhookReach ofGroup = WebhookReach.ofGroup(group, org);
        WebhookSubscription mine = webhooks.subscribe(to(HOOK, own));
        WebhookSubscription theirs = webhooks.subscribe(to(URI.create(HOOK + "2"), ofGroup));

        assertThat(mine.user()).isEqualTo(user(emulator.adminUri()));
        assertThat(mine.group()).isNull();
        assertThat(theirs.group()).isEqualTo(group);
        assertThat(list(WebhookSubscriptionQuery.of(own))).containsExactly(mine);
        assertThat(list(WebhookSubscriptionQuery.of(ofGroup))).containsExactly(theirs);
    }

    @Test
    void subscriptions_sorted_comeInThatOrder() {
        for (int i = 0; i < 3; i++) {
            time.advance(Duration.ofMinutes(1));
            webhooks.subscribe(to(URI.create(HOOK + "/" + i), all));
        }
        WebhookSubscriptionQuery query = WebhookSubscriptionQuery.of(all).pageSize(2);

        assertThat(list(query.sort(CreationSort.CREATED_AT_DESC)))
                .extracting(WebhookSubscription::callbackUrl)
                .containsExactly(HOOK + "/2", HOOK + "/1", HOOK + "/0");
        assertThat(list(query.sort(CreationSort.CREATED_AT_ASC)).get(0).callbackUrl())
                .isEqualTo(HOOK + "/0");
    }

    @Test
    void delete_subscription_isGone() {
        WebhookSubscription made = webhooks.subscribe(to(HOOK, all));
        webhooks.delete(made.uri());

        assertNotFound(() -> webhooks.get(made.uri()));
        assertThat(list(WebhookSubscriptionQuery.of(all))).isEmpty();
        assertThat(webhooks.subscribe(to(HOOK, all)).uri()).isNotEqualTo(made.uri());
    }

    @Test
    void subscribe_samePlaceTwice_isAConflict() {
        webhooks.subscribe(to(HOOK, all));
        assertThatThrownBy(() -> webhooks.subscribe(to(HOOK, own)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Hook with this url already exists");
    }

    @Test
    @DisplayName("below Standard there are webhooks for contacts alone")
    void subscribe_smallPlan_isDenied() {
        state.setPlan("basic", "free");
        assertDenied(() -> webhooks.subscribe(to(HOOK, all)), "Please upgrade your Calendly account to Standard");
        assertThat(webhooks.subscribe(NewWebhookSubscription.to(HOOK, all, WebhookEventName.CONTACT_CREATED))
                        .state())
                .isEqualTo(WebhookState.ACTIVE);
    }

    @Test
    void subscribe_notAllowed_saysWhy() {
        Webhooks ofUser = as(plain().userUri()).webhooks();
        assertDenied(() -> ofUser.subscribe(to(HOOK, all)), "You do not have permission");
        assertDenied(
                () -> ofUser.list(WebhookSubscriptionQuery.of(all)).first(),
                "You do not have permission to access this resource.");
        Webhooks unable = as(emulator.adminUri(), "webhooks:write").webhooks();
        assertThatThrownBy(() -> unable.subscribe(to(HOOK, all)))
                .isInstanceOfSatisfying(
                        InsufficientScopeException.class,
                        e -> assertThat(e.requiredScopes()).containsExactly("scheduled_events:read"));
    }

    @Test
    void newSubscription_withoutEvents_isRefused() {
        assertThatThrownBy(() -> NewWebhookSubscription.to(HOOK, all))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("events must be at least one");
    }

    @Test
    @DisplayName("I14 the signing key is not printed")
    void toString_ofANewSubscription_showsNoSecret() {
        assertThat(to(HOOK, all).signingKey(Secret.of("sekret-key")).toString()).doesNotContain("sekret");
    }
}
