package io.github.samspoke.core.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.people.DirectoryUser;
import io.github.samspoke.core.people.DirectoryUser.Standing;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.people.Resolution;
import io.github.samspoke.core.people.ResolutionRule;
import io.github.samspoke.core.people.ResolutionRule.Field;
import io.github.samspoke.core.people.UserDirectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G10: who holds a seat")
class ResolverTest {
    private static final String SEAT = "https://api.calendly.com/users/ADA";
    private static final EmailAddress ADDRESS = EmailAddress.of("ada@example.com");
    private static final DirectoryUser ADA = new DirectoryUser("1", "Ada", Standing.ACTIVE);
    private static final DirectoryUser BEN = new DirectoryUser("2", "Ben", Standing.GONE);

    /** A directory as two indexes, which remembers what it was asked for. */
    private static final class Index implements UserDirectory {
        private final Map<String, List<DirectoryUser>> byKey = new HashMap<>();
        private final List<String> asked = new ArrayList<>();

        Index with(String key, DirectoryUser... users) {
            byKey.put(key, List.of(users));
            return this;
        }

        @Override
        public List<DirectoryUser> byEmail(EmailAddress email) {
            asked.add(email.value());
            return byKey.getOrDefault("mail " + email, List.of());
        }

        @Override
        public List<DirectoryUser> byUserId(String userId) {
            asked.add(userId);
            return byKey.getOrDefault("id " + userId, List.of());
        }
    }

    private static Resolution resolve(Index index, ResolutionRule... rules) {
        return Objects.requireNonNull(new Resolver(index, List.of(rules))
                .resolve(Map.of(SEAT, ADDRESS))
                .get(SEAT));
    }

    @Test
    void resolve_exactEmailOrUserId_withoutRules() {
        assertThat(resolve(new Index().with("mail ada@example.com", ADA)))
                .isEqualTo(new Resolution.Resolved(ADA, Resolution.EXACT));
        assertThat(resolve(new Index().with("id ada@example.com", ADA)))
                .isEqualTo(new Resolution.Resolved(ADA, Resolution.EXACT));
    }

    @Test
    void resolve_foundTwiceUnderOneId_isOnePerson() {
        assertThat(resolve(new Index().with("mail ada@example.com", ADA).with("id ada@example.com", ADA)))
                .isEqualTo(new Resolution.Resolved(ADA, Resolution.EXACT));
    }

    @Test
    @DisplayName("G10: two people are an outcome of their own, and no rule chooses between them")
    void resolve_twoPeople_ambiguous() {
        Index index = new Index().with("mail ada@example.com", BEN, ADA).with("id ada", ADA);

        assertThat(resolve(index, ResolutionRule.removeDomain("short")))
                .isEqualTo(new Resolution.Ambiguous(List.of("1", "2"), Resolution.EXACT));
    }

    @Test
    void resolve_rules_firstThatFindsDecides() {
        ResolutionRule shortName = ResolutionRule.removeDomain("short");
        ResolutionRule moved = ResolutionRule.replaceDomain("moved", "Example.NET");
        ResolutionRule own = ResolutionRule.function(
                "own", (user, email) -> "emp-" + email.value().length());
        ResolutionRule external = ResolutionRule.none("external", Field.EXTERNAL_USER_ID);

        assertThat(resolve(new Index().with("id ada", ADA).with("mail ada@example.net", BEN), shortName, moved))
                .isEqualTo(new Resolution.Resolved(ADA, "short"));
        assertThat(resolve(new Index().with("mail ada@example.net", BEN), shortName, moved))
                .isEqualTo(new Resolution.Resolved(BEN, "moved"));
        assertThat(resolve(new Index().with("id emp-15", BEN), shortName, moved, own))
                .isEqualTo(new Resolution.Resolved(BEN, "own"));
        assertThat(resolve(new Index().with("id " + SEAT, ADA), own, external))
                .isEqualTo(new Resolution.Resolved(ADA, "external"));
        assertThat(resolve(new Index().with("id ada", ADA, BEN).with("mail ada@example.net", ADA), shortName, moved))
                .isEqualTo(new Resolution.Ambiguous(List.of("1", "2"), "short"));
    }

    @Test
    void resolve_nobody_unresolvedWithTheReason() {
        Index index = new Index();

        assertThat(resolve(index, ResolutionRule.function("nothing", (user, email) -> "  ")))
                .isInstanceOfSatisfying(
                        Resolution.Unresolved.class,
                        unresolved -> assertThat(unresolved.reason()).contains("none of 1 rules"));
        assertThat(index.asked).as("a rule without a key asks for nothing").hasSize(2);
    }

    @Test
    void leaver_byStanding() {
        assertThat(new Resolution.Resolved(ADA, "x").leaver()).isFalse();
        assertThat(new Resolution.Resolved(BEN, "x").leaver()).isTrue();
        assertThat(new Resolution.Resolved(new DirectoryUser("3", "Cy", Standing.INACTIVE), "x").leaver())
                .isTrue();
        assertThat(new Resolution.Ambiguous(List.of("2", "3"), "x").leaver()).isFalse();
        assertThat(new Resolution.Unresolved("x").leaver()).isFalse();
    }

    @Test
    void replaceDomain_noDomain_isRefused() {
        assertThatThrownBy(() -> ResolutionRule.replaceDomain("moved", "@example.net"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("domain");
    }
}
