package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PurposeTest {
    @Test
    void scopes_ofSeveral_areAsFewAsPossible() {
        assertThat(Purpose.scopesFor()).isEmpty();
        assertThat(Purpose.MEMBERS.scopes()).containsExactlyInAnyOrder(Scope.USERS_READ, Scope.ORGANIZATIONS_READ);
        assertThat(Purpose.scopesFor(Purpose.MEMBERS))
                .containsExactlyInAnyOrder(Scope.USERS_READ, Scope.ORGANIZATIONS_READ);
        assertThat(Purpose.scopesFor(Purpose.MEMBERS, Purpose.REMOVAL))
                .containsExactlyInAnyOrder(Scope.USERS_READ, Scope.ORGANIZATIONS_WRITE, Scope.SCHEDULED_EVENTS_READ);
        assertThat(Purpose.scopesFor(Purpose.values()))
                .allMatch(Scope::isKnown)
                .contains(Scope.GROUPS_READ, Scope.EVENT_TYPES_READ, Scope.ACTIVITY_LOG_READ)
                .doesNotContain(Scope.ORGANIZATIONS_READ);
    }

    @Test
    @DisplayName("A18 what a scope includes")
    void includes_otherScopes_followsCalendlysRules() {
        assertThat(Scope.ORGANIZATIONS_WRITE.includes(Scope.ORGANIZATIONS_READ)).isTrue();
        assertThat(Scope.ORGANIZATIONS_WRITE.includes(Scope.ORGANIZATIONS_WRITE))
                .isTrue();
        assertThat(Scope.ORGANIZATIONS_READ.includes(Scope.ORGANIZATIONS_WRITE)).isFalse();
        assertThat(Scope.CONTACTS_WRITE.includes(Scope.USERS_READ)).isFalse();
        assertThat(Scope.of("new:write").includes(Scope.of("new:read"))).isTrue();
        assertThat(Scope.of("default").includes(Scope.ACTIVITY_LOG_READ)).isTrue();
        assertThat(Scope.USERS_READ.includes(Scope.of("default"))).isFalse();
    }

    @Test
    void missing_somethingDeclined_isNamedInOrder() {
        Set<Scope> needed = Set.of(Scope.USERS_READ, Scope.ORGANIZATIONS_READ, Scope.GROUPS_READ);
        assertThat(Scope.missing(needed, Set.of(Scope.USERS_READ)))
                .containsExactly(Scope.GROUPS_READ, Scope.ORGANIZATIONS_READ);
        assertThat(Scope.missing(needed, needed)).isEmpty();
    }
}
