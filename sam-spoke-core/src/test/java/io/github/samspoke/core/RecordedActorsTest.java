package io.github.samspoke.core;

import static io.github.samspoke.core.RolesTest.entitlement;
import static io.github.samspoke.core.RolesTest.rows;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.Rules;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordedActorsTest {
    @Test
    @DisplayName("4, I16: every command that changes something leaves a row with its actor")
    void commands_everyChange_recordsItsActor() {
        try (Site site = Site.ready(40)) {
            var sam = site.sam();
            String rule = site.profile().generatedRule();
            sam.exclusions()
                    .remove(sam.exclusions()
                            .excludeUsers("x@example.com", Set.of(ExclusionAxis.COST), "left")
                            .id());
            sam.licenses().save(entitlement());
            site.execute(site.plan(1));
            sam.rules().changeThreshold(rule, Duration.ofDays(90));
            sam.protections()
                    .remove(sam.protections()
                            .vip(Rules.emailMatches("ceo@example.com"), "asked for", null)
                            .id());
            sam.protections()
                    .removeQuietPeriod(sam.protections()
                            .addQuietPeriod(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 1), "holidays")
                            .id());
            site.profile().edit(form -> form.displayName("Sales"));
            Connection other =
                    sam.connections().withToken("Other", site.calendly().baseUri(), Secret.of("eyJx"));
            sam.connections().disconnect(other.alias());
            IntegrationProfile copy =
                    sam.profiles().importProfile(site.profile().export());
            site.profile().delete();

            assertThat(rows(site).stream()
                            .filter(row -> row.actor().equals("ada"))
                            .map(AuditEntry::action)
                            .collect(toSet()))
                    .contains(
                            "connection.created",
                            "connection.removed",
                            "entitlement.saved",
                            "exclusion.added",
                            "exclusion.removed",
                            "execution.begun",
                            "execution.ended",
                            "job.ended",
                            "plan.approved",
                            "plan.made",
                            "profile.created",
                            "profile.deleted",
                            "profile.edited",
                            "profile.halted",
                            "profile.imported",
                            "profile.published",
                            "profile.validated",
                            "protection.added",
                            "protection.removed",
                            "quiet-period.added",
                            "quiet-period.removed",
                            "removal.intent",
                            "removal.removed",
                            "rule.changed",
                            "rule.reviewed");
            assertThat(sam.audit().entries(copy.id().value()))
                    .singleElement()
                    .satisfies(row -> assertThat(row.action()).isEqualTo("profile.imported"));
            assertThat(sam.audit().verify().verified()).isTrue();
        }
    }
}
