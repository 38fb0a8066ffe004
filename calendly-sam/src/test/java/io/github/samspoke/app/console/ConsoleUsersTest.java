package io.github.samspoke.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.app.console.web.ConsoleUsers;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.Role;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who may do what in the console")
class ConsoleUsersTest {
    @Test
    void of_namesOfTheEngine_areRefused() {
        for (Actor taken : Set.of(Actor.SYSTEM, ConsoleUsers.MEMBER)) {
            assertThatThrownBy(() -> ConsoleUsers.of(Map.of(taken.name(), Set.of(Role.SAM_USER))))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("not for people");
            assertThatThrownBy(() -> ConsoleUsers.single(taken.name())).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void holds_linkOfANotice_mayAnswerAndNoMore() {
        ConsoleUsers users = ConsoleUsers.single("ada");
        assertThat(users.holds(ConsoleUsers.MEMBER, Role.SAM_USER)).isTrue();
        assertThat(users.holds(ConsoleUsers.MEMBER, Role.SAM_INTEGRATOR)).isFalse();
        assertThat(users.holds(ConsoleUsers.MEMBER, Role.SAM_ADMIN)).isFalse();
        assertThat(users.names()).containsExactly("ada");
    }
}
