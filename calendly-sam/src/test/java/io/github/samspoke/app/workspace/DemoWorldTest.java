package io.github.samspoke.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.connection.PendingConnection;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.testing.SimulatedClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoWorldTest {
    private static final URI CONSOLE = URI.create("http://127.0.0.1:8725");

    private final SimulatedClock clock = SimulatedClock.at(Instant.parse("2026-11-23T09:00:00Z"));

    private Workspace workspace(DemoWorld world) {
        return Workspace.open(
                WorkspaceOptions.in(world.folder()).at(clock, clock), builder -> builder.baseUrl(CONSOLE));
    }

    @Test
    void furnished_connectedByConsent_hasCandidatesAndMoney() {
        Path folder;
        try (DemoWorld world = DemoWorld.start(null, 60, 42, clock)) {
            folder = world.folder();
            try (Workspace workspace = workspace(world)) {
                SamSpoke.View sam = workspace.as(Actor.of("ada"));
                world.furnish(sam, CONSOLE);
                PendingConnection pending = sam.connections().begin("Calendly");
                sam.connections().finish(pending, DemoWorld.consent(pending.authorizationUrl()));
                IntegrationProfile profile = sam.profiles()
                        .create(form -> form.provisioning(Provisioning.NONE))
                        .validateConnection();
                profile = profile.publish(profile.confirmation());
                sam.jobs().runDue();

                assertThat(sam.candidates().open(profile.id())).isNotEmpty();
                assertThat(sam.candidates().potentialSavings(profile.id())).startsWith("USD ");
            }
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void keptInAFolder_secondStart_isTheSameOrganization(@TempDir Path folder) {
        Path state = folder.resolve("demo");
        URI before;
        try (DemoWorld world = DemoWorld.start(state, 20, 7, clock)) {
            before = world.calendly().baseUri();
            try (Workspace workspace = workspace(world)) {
                SamSpoke.View sam = workspace.as(Actor.of("ada"));
                world.furnish(sam, CONSOLE);
                world.connect(sam);
            }
        }
        try (DemoWorld world = DemoWorld.start(state, 99, 8, clock)) {
            assertThat(world.organization().seats()).isEqualTo(20);
            assertThat(world.calendly().baseUri()).isEqualTo(before);
            try (Workspace workspace = workspace(world)) {
                SamSpoke.View sam = workspace.as(Actor.of("ada"));
                world.furnish(sam, CONSOLE);
                assertThat(sam.connections().health("Calendly").usable()).isTrue();
                assertThat(sam.licenses().entitlements()).hasSize(1);
            }
        }
    }

    @Test
    void folderOfSomethingElse_isRefused(@TempDir Path folder) {
        Workspace.open(WorkspaceOptions.in(folder).at(clock, clock)).close();

        assertThatThrownBy(() -> DemoWorld.start(folder, 20, 7, clock))
                .isInstanceOf(WorkspaceException.class)
                .hasMessageContaining("is not that of a demo");
    }
}
