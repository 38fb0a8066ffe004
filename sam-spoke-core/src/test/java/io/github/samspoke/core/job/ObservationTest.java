package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Observation;
import io.github.samspoke.core.profile.ProfileMode;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4: a profile that observes")
class ObservationTest {
    private static Site observing(int seats) {
        Site site = Site.of(Site.seats(seats));
        IntegrationProfile valid = site.draft(site.token())
                .edit(form -> form.mode(ProfileMode.OBSERVE))
                .validateConnection();
        valid.publish(valid.confirmation());
        site.runJobs();
        site.sam().rules().review(site.profile().generatedRule());
        return site;
    }

    @Test
    @DisplayName("4: candidates for weeks, no plan; then how many, who hosted since, and on which days")
    void observation_hostedSince_tellsNamesAndDays() throws Exception {
        try (Site site = observing(60)) {
            List<RemovalCandidate> found = site.candidates();
            assertThat(found).hasSizeGreaterThan(3);
            assertThatThrownBy(() -> site.plan(1))
                    .isInstanceOf(IllegalMoveException.class)
                    .hasMessageContaining("OBSERVE");
            String one = found.get(0).userUri();
            String two = found.get(1).userUri();
            Instant third = Site.START.plus(Duration.ofDays(3));
            Instant ninth = Site.START.plus(Duration.ofDays(9));
            site.calendly().state().addEvent(URI.create(one), third);
            site.calendly().state().addEvent(URI.create(one), ninth);
            site.calendly().state().addEvent(URI.create(two), ninth);
            site.advance(Duration.ofDays(14));
            assertThat(site.runJobs())
                    .allSatisfy(r -> assertThat(r.status().success()).isTrue());

            Observation observation = site.profile().observation();

            assertThat(observation.from()).isEqualTo(Site.START);
            assertThat(observation.knownUntil()).isEqualTo(Site.START.plus(Duration.ofDays(14)));
            assertThat(observation.people())
                    .extracting(Observation.Person::userUri)
                    .containsAll(found.stream().map(RemovalCandidate::userUri).toList())
                    .doesNotHaveDuplicates();
            assertThat(observation.hostedSince())
                    .extracting(Observation.Person::userUri)
                    .containsExactlyInAnyOrder(one, two);
            assertThat(observation.people())
                    .filteredOn(person -> person.userUri().equals(one))
                    .singleElement()
                    .satisfies(person -> {
                        assertThat(person.on()).isEqualTo(LocalDate.parse("2026-11-23"));
                        assertThat(person.hostedSince())
                                .containsExactly(LocalDate.parse("2026-11-26"), LocalDate.parse("2026-12-02"));
                        assertThat(person.email())
                                .isEqualTo(site.calendly()
                                        .state()
                                        .member(one)
                                        .orElseThrow()
                                        .email());
                        assertThat(observation.explain())
                                .contains("would have removed "
                                        + observation.people().size() + "; 2 hosted since")
                                .contains(person.name() + " <" + person.email() + ">")
                                .contains("2026-11-26, 2026-12-02");
                    });
            assertThat(observation.days()).first().satisfies(day -> {
                assertThat(day.day()).isEqualTo(LocalDate.parse("2026-11-23"));
                assertThat(day.found()).isEqualTo(found.size());
                assertThat(day.hosted()).isEqualTo(2);
                assertThat(day.used()).isGreaterThanOrEqualTo(2);
            });
            assertThat(observation.days().stream()
                            .mapToInt(Observation.Day::found)
                            .sum())
                    .isEqualTo(observation.people().size());
            assertThat(observation.usedSince()).containsAll(observation.hostedSince());
            assertThat(observation.regretRate())
                    .hasValue(2.0 / observation.people().size());
            assertThat(observation.table())
                    .contains("2026-11-23: would have removed " + found.size() + "; 2 hosted since")
                    .contains("event.hosted on 2026-11-26")
                    .contains("not seen since");
            JsonNode json = new ObjectMapper().readTree(observation.json());
            assertThat(json.get("wouldHaveRemoved").asInt())
                    .isEqualTo(observation.people().size());
            assertThat(json.get("hostedSince").asInt()).isEqualTo(2);
            assertThat(json.get("people").findValuesAsText("user")).contains(one, two);
            assertThat(json.toString()).isEqualTo(observation.json()).contains("\"2026-11-26\",\"2026-12-02\"");
            assertThat(site.sam().candidates().all(site.profile().id()))
                    .filteredOn(c -> c.userUri().equals(one))
                    .extracting(RemovalCandidate::state)
                    .containsExactly(CandidateState.CLOSED_CANCELED);
            assertThat(site.deletes()).isZero();
        }
    }

    @Test
    @DisplayName("4: observing ends, plans are made; begun anew, it forgets what was closed before")
    void mode_switched_plansAndBeginsAnew() {
        try (Site site = observing(60)) {
            RemovalCandidate gone = site.candidates().get(0);
            int found = site.candidates().size();
            site.profile().edit(form -> form.mode(ProfileMode.ACTIVE));
            assertThatThrownBy(() -> site.profile().observation())
                    .isInstanceOf(IllegalMoveException.class)
                    .hasMessageContaining("ACTIVE")
                    .hasMessageContaining("observe");
            site.execute(site.plan(1));

            site.advance(Duration.ofHours(1));
            site.profile().edit(form -> form.mode(ProfileMode.OBSERVE));

            Observation observation = site.profile().observation();
            assertThat(observation.from()).isEqualTo(Site.START.plus(Duration.ofHours(1)));
            assertThat(observation.people()).hasSize(found - 1);
            assertThat(site.deletes()).isEqualTo(1);
            assertThat(gone.state()).isEqualTo(CandidateState.READY);
        }
    }
}
