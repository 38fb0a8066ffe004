package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.Site;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileMode;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.spoke.MissingSpokeException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("4: a profile as JSON, there and back")
class ProfileDocumentTest {
    private static final String CANONICAL = "{\"alias\":\"sn_calendly_spoke.Calendly\","
            + "\"analyzeActivityFrom\":\"2026-09-24T09:00:00Z\","
            + "\"displayName\":\"Calendly Integration\",\"mode\":\"ACTIVE\",\"processes\":{"
            + "\"download_activity\":{\"on\":true,\"subflow\":\"Calendly Update User Activity\"},"
            + "\"download_subscriptions\":{\"on\":true,\"subflow\":\"Calendly Download Subscriptions\"},"
            + "\"reclaim_subscriptions\":{\"on\":true,\"subflow\":\"Calendly Reclaim Subscription\"}},"
            + "\"profileType\":\"Calendly Subscription\",\"provisioning\":\"NONE\",\"version\":1}";

    @Test
    @DisplayName("4, I14: canonical, the default alias as ServiceNow writes it, no secret, nothing of the organization")
    void export_published_isCanonicalWithoutSecrets() {
        try (Site site = Site.ready(20)) {
            assertThat(site.profile().export()).isEqualTo(CANONICAL);
        }
    }

    @Test
    @DisplayName(
            "4: imported elsewhere: a draft that says the same, on the default alias; exported again, byte for byte")
    void importProfile_exported_isADraftThatSaysTheSame() {
        try (Site from = Site.of(Site.seats(20));
                Site to = Site.of(Site.seats(20))) {
            IntegrationProfile original = from.sam()
                    .profiles()
                    .create(form -> form.displayName("Sales \u00e9")
                            .alias("Calendly.Sales")
                            .mode(ProfileMode.OBSERVE)
                            .provisioning(Provisioning.SCIM)
                            .process(IntegrationProcess.RECLAIM_SUBSCRIPTIONS, false)
                            .analyzeActivityFrom(Site.START.minus(Duration.ofDays(7))));

            IntegrationProfile copy = to.sam().profiles().importProfile(original.export());

            assertThat(copy.export()).isEqualTo(original.export());
            assertThat(copy.data().status()).isEqualTo(ProfileStatus.DRAFT);
            assertThat(copy.data().validated()).isFalse();
            assertThat(copy.data().alias()).isEqualTo("Calendly.Sales");
            assertThat(copy.data().observingSince()).isEqualTo(Site.START);
            assertThat(to.sam().profiles().importProfile(CANONICAL).data().alias())
                    .isEqualTo("Calendly");
        }
    }

    @Test
    @DisplayName(
            "4: of a published profile, the copy is pinned to nothing and can be validated on another organization")
    void importProfile_ofPublished_isPinnedToNothing() {
        try (Site from = Site.ready(20);
                Site to = Site.of(
                        io.github.samspoke.emulator.OrganizationSpec.seeded(8).seats(20))) {
            IntegrationProfile copy =
                    to.sam().profiles().importProfile(from.profile().export());
            assertThat(copy.data().pinned()).isEmpty();
            assertThat(copy.data().rule()).isNull();
            to.connect(to.token());
            IntegrationProfile valid = copy.validateConnection();
            assertThat(valid.publish(valid.confirmation()).data().status()).isEqualTo(ProfileStatus.PUBLISHED);
        }
    }

    @Test
    @DisplayName("4: a document from long ago: its analysis begins 60 days before now")
    void importProfile_old_beginsSixtyDaysAgo() {
        try (Site site = Site.of(Site.seats(20))) {
            site.advance(Duration.ofDays(200));

            assertThat(site.sam().profiles().importProfile(CANONICAL).data().analyzeFrom())
                    .isEqualTo(site.clock().instant().minus(Duration.ofDays(60)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"version\":1 | \"version\":2 | version",
                "\"version\":1 | \"version\":\"1\" | version",
                ",\"version\":1 | `` | version",
                "\"mode\":\"ACTIVE\" | \"mode\":\"active\" | mode",
                "\"mode\":\"ACTIVE\", | `` | mode",
                "\"NONE\" | \"ALL\" | provisioning",
                "\"Calendly Integration\" | \" \" | displayName",
                "\"Calendly Integration\" | 7 | displayName",
                "\"sn_calendly_spoke.Calendly\" | null | alias",
                "2026-09-24T09:00:00Z | yesterday | analyzeActivityFrom",
                "2026-09-24T09:00:00Z | 2027-09-24T09:00:00Z | analyzeActivityFrom",
                "\"on\":true,\"subflow\":\"Calendly Update | \"on\":\"yes\",\"subflow\":\"Calendly Update"
                        + " | processes.download_activity.on",
                "Calendly Reclaim Subscription | Zoom Reclaim | processes.reclaim_subscriptions.subflow",
                "\"on\":true,\"subflow\":\"Calendly Download | \"on\":false,\"subflow\":\"Calendly Download"
                        + " | processes",
                "\"reclaim_subscriptions\" | \"reclaim\" | processes.reclaim_subscriptions",
                "\"processes\":{ | \"processes\":{\"more\":{}, | processes.more",
                "{\"alias\" | {\"clientSecret\":\"hunter2\",\"alias\" | clientSecret",
                "{\"alias\" | {\"mode\":\"OBSERVE\",\"alias\" | document",
                "\"version\":1} | \"version\":1 | document",
                "\"version\":1} | \"version\":1}{} | document"
            })
    @DisplayName("4: a bad document: the error names the field, quotes nothing, and nothing is left behind")
    void importProfile_bad_namesTheField(String good, String bad, String field) {
        try (Site site = Site.of(Site.seats(20))) {
            assertThat(CANONICAL).contains(good);

            assertThatThrownBy(() -> site.sam().profiles().importProfile(CANONICAL.replace(good, bad)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith(field + ":")
                    .hasMessageNotContaining("hunter2");
            assertThat(site.sam().profiles().list()).isEmpty();
            assertThat(site.store().audit().chains()).isEmpty();
        }
    }

    @Test
    @DisplayName("4: a document of another vendor's profile: a typed error that names the type")
    void importProfile_otherType_isTyped() {
        try (Site site = Site.of(Site.seats(20))) {
            String other = CANONICAL.replace("Calendly Subscription\",\"prov", "Zoom Subscription\",\"prov");

            assertThatThrownBy(() -> site.sam().profiles().importProfile(other))
                    .isInstanceOf(MissingSpokeException.class)
                    .hasMessageContaining("Zoom Subscription");
            assertThat(site.sam().profiles().list()).isEmpty();
        }
    }
}
