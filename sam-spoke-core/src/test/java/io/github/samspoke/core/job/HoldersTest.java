package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.Site;
import io.github.samspoke.core.people.DirectoryUser;
import io.github.samspoke.core.people.DirectoryUser.Standing;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.people.Resolution;
import io.github.samspoke.core.people.ResolutionRule;
import io.github.samspoke.core.people.UserDirectory;
import io.github.samspoke.core.subscription.Holder;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3: the host's directory")
class HoldersTest {
    /** People by user id alone: the part before the @. */
    private static final class Directory implements UserDirectory {
        private final Map<String, List<DirectoryUser>> byId = new HashMap<>();
        private boolean down;

        @Override
        public List<DirectoryUser> byEmail(EmailAddress email) {
            if (down) {
                throw new IllegalStateException("ldap: " + email);
            }
            return List.of();
        }

        @Override
        public List<DirectoryUser> byUserId(String userId) {
            return byId.getOrDefault(userId, List.of());
        }

        void put(Holder holder, Standing standing) {
            String id = holder.seat().email().value().split("@", -1)[0];
            byId.put(id, List.of(new DirectoryUser("D-" + id, holder.seat().name(), standing)));
        }
    }

    private final Directory directory = new Directory();

    private Site site() {
        Site site = Site.configured(
                Site.seats(20).eventsPerSeat(0),
                builder -> builder.directory(directory).resolutionRule(ResolutionRule.removeDomain("short names")));
        site.publish(site.token());
        return site;
    }

    @Test
    @DisplayName("3: each download asks anew who holds the seats, and who has left")
    void run_eachDownload_asksAnew() {
        try (Site site = site()) {
            ProfileId id = site.profile().id();
            assertThat(site.run(Site.SUBSCRIPTIONS).status()).isEqualTo(JobStatus.OK);
            assertThat(site.sam().holders().unresolved(id)).hasSize(20);
            assertThat(site.sam().holders().leavers(id)).isEmpty();

            List<Holder> all = site.sam().holders().all(id);
            all.forEach(holder -> directory.put(holder, Standing.ACTIVE));
            directory.put(all.get(3), Standing.GONE);
            directory.put(all.get(4), Standing.INACTIVE);
            directory.byId.remove(all.get(5).seat().email().value().split("@", -1)[0]);
            site.advance(Duration.ofDays(1));
            site.run(Site.SUBSCRIPTIONS);

            assertThat(site.sam().holders().unresolved(id))
                    .extracting(Holder::seat)
                    .containsExactly(all.get(5).seat());
            assertThat(site.sam().holders().leavers(id))
                    .extracting(Holder::seat)
                    .containsExactly(all.get(3).seat(), all.get(4).seat());
            assertThat(site.sam().holders().all(id).get(0).resolution())
                    .isInstanceOfSatisfying(
                            Resolution.Resolved.class,
                            resolved -> assertThat(resolved.by()).isEqualTo("short names"));
        }
    }

    @Test
    @DisplayName("3, I14: a directory that fails is told without its message, and changes nothing")
    void run_directoryFails_earlierResolutionsStay() {
        try (Site site = site()) {
            ProfileId id = site.profile().id();
            site.run(Site.SUBSCRIPTIONS);
            site.sam().holders().all(id).forEach(holder -> directory.put(holder, Standing.ACTIVE));
            site.run(Site.SUBSCRIPTIONS);
            directory.down = true;

            JobResult result = site.run(Site.SUBSCRIPTIONS);

            assertThat(result.status()).isEqualTo(JobStatus.OK_WITH_WARNINGS);
            assertThat(result.detail()).contains("IllegalStateException").doesNotContain("@");
            assertThat(result.remedy()).isNotBlank();
            assertThat(site.sam().holders().unresolved(id)).isEmpty();
        }
    }
}
