package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.eventtype.EventType;
import io.github.samspoke.calendly.eventtype.EventTypeQuery;
import io.github.samspoke.calendly.organization.Organizations;
import io.github.samspoke.calendly.organization.Team;
import io.github.samspoke.calendly.organization.TeamQuery;
import io.github.samspoke.calendly.ref.TeamRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TeamsTest extends Emulated {
    private final Organizations organizations = admin().organizations();

    private List<Team> teams(TeamQuery query) {
        return organizations.teams(query).stream().toList();
    }

    @Test
    void teams_ofTheOrganization_areThoseOfPooledEventTypes() {
        List<String> pooled = admin().eventTypes().list(EventTypeQuery.in(org)).stream()
                .filter(type -> type.poolingType() != null)
                .map(EventType::name)
                .toList();

        assertThat(teams(TeamQuery.all().pageSize(2)))
                .hasSizeGreaterThan(2)
                .extracting(Team::name)
                .containsExactlyInAnyOrderElementsOf(pooled);
    }

    @Test
    void team_byReference_equalsTheListed() {
        Team team = teams(TeamQuery.all()).get(0);

        assertThat(organizations.team(team.uri())).isEqualTo(team);
        assertThat(organizations.team(team.uri()).rawJson().text()).contains("scheduling_url");
        assertThat(team.organization()).isEqualTo(org);
        assertNotFound(() -> organizations.team(TeamRef.parse("https://api.calendly.com/teams/AAAAAAAAAAAAAAAA")));
    }

    @Test
    void teams_ofUsers_togetherAreAll() {
        List<Team> all = teams(TeamQuery.all());
        Set<Team> ofSomebody = new HashSet<>();
        state.members().forEach(member -> {
            List<Team> own = teams(TeamQuery.all().user(user(member)));
            assertThat(own).hasSizeLessThan(all.size());
            ofSomebody.addAll(own);
        });

        assertThat(ofSomebody).containsExactlyInAnyOrderElementsOf(all);
    }
}
