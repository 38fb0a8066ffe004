package io.github.samspoke.core.calendly.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.CredentialSafe;
import io.github.samspoke.core.profile.VendorPermission;
import io.github.samspoke.core.reclamation.Control;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.Look;
import io.github.samspoke.core.reclamation.LookRequest;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.Reclaimer;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalPermit;
import io.github.samspoke.core.reclamation.RemovalResult;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.core.reclamation.Settlement;
import io.github.samspoke.core.spoke.ConnectionContext;
import io.github.samspoke.core.spoke.Spoke;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.emulator.ExtraAnswer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F3, I9: a DELETE whose answer does not come before the client's deadline")
class DeleteTimeoutTest {
    private static final Duration DEADLINE = Duration.ofMillis(900);
    private static final Duration HELD = Duration.ofMillis(1800);

    /** Calendly behind a client of little patience; what it made of each DELETE and each reading is kept. */
    private static final class Impatient implements Spoke {
        private final Spoke spoke;
        final List<RemovalResult> results = new ArrayList<>();
        final List<Settlement> settlements = new ArrayList<>();
        Runnable afterSettling = () -> {};

        Impatient(Spoke spoke) {
            this.spoke = spoke;
        }

        @Override
        public String profileType() {
            return spoke.profileType();
        }

        @Override
        public List<VendorPermission> permissions() {
            return spoke.permissions();
        }

        @Override
        public ConnectionAuthorizer authorization(CredentialSafe safe) {
            return spoke.authorization(safe);
        }

        @Override
        public SpokeSession open(ConnectionContext context) {
            SpokeSession session = spoke.open(context);
            CalendlyClient client = CalendlyClient.builder()
                    .baseUrl(context.connection().url())
                    .tokens(((CalendlyCredential) context.credential()).tokens())
                    .clock(context.clock())
                    .sleeper(context.sleeper()::sleepUntil)
                    .deadline(DEADLINE)
                    .build();
            Reclaimer reclaimer = kept(new CalendlyReclaimer(client, context.clock()));
            return (SpokeSession) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {SpokeSession.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            client.close();
                        }
                        try {
                            return method.getName().equals("reclaimer")
                                    ? Optional.of(reclaimer)
                                    : method.invoke(session, arguments);
                        } catch (InvocationTargetException e) {
                            throw Objects.requireNonNull(e.getCause());
                        }
                    });
        }

        private Reclaimer kept(Reclaimer reclaimer) {
            return new Reclaimer() {
                @Override
                public Look look(LookRequest request) {
                    return reclaimer.look(request);
                }

                @Override
                public RemovalResult remove(RemovalPermit permit) {
                    RemovalResult result = reclaimer.remove(permit);
                    results.add(result);
                    return result;
                }

                @Override
                public Settlement settle(Seat seat, Control control) {
                    Settlement settlement = reclaimer.settle(seat, control);
                    settlements.add(settlement);
                    afterSettling.run();
                    return settlement;
                }
            };
        }
    }

    private static final class Scene implements AutoCloseable {
        private @Nullable Impatient spoke;
        final Site site = Site.ready(60, calendly -> {
            spoke = new Impatient(calendly);
            return spoke;
        });
        final ReclamationPlan plan = site.plan(2);

        ExtraAnswer held() {
            return site.calendly()
                    .faults()
                    .on("DELETE", Site.path(plan.items().get(0).membershipUri()))
                    .once()
                    .delay(HELD);
        }

        Impatient calendly() {
            return Objects.requireNonNull(spoke);
        }

        @Override
        public void close() {
            site.close();
        }
    }

    private static void assertAllGone(Scene scene, ExecutionReport report) {
        assertThat(report.stopped()).isEmpty();
        assertThat(report.in(ItemState.REMOVED)).hasSize(2);
        assertThat(scene.calendly().results.get(0)).isInstanceOf(RemovalResult.OutcomeUnknown.class);
        assertThat(scene.site.calendly().state().memberCount()).isEqualTo(58);
        assertThat(scene.site.store().journal().inFlight(scene.plan.organizationUri()))
                .isEmpty();
        assertThat(scene.site.audit("removal.removed")).hasSize(2);
    }

    @Test
    @DisplayName("F3: removed, and the answer held back: unknown, settled by reading, one DELETE")
    void execute_removedAndHeldBack_settlesByReading() {
        try (Scene scene = new Scene()) {
            scene.held().afterEffect();

            ExecutionReport report = scene.site.execute(scene.plan);

            assertAllGone(scene, report);
            assertThat(scene.calendly().settlements.get(0)).isInstanceOf(Settlement.Gone.class);
            assertThat(report.items().get(0).detail()).contains("unknown outcome, settled", "control reading passed");
            assertThat(scene.site.deletes()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("F3: held back and never carried out: read, looked at again, and sent once more, no third time")
    void execute_heldBackAndLost_sendsOnceMore() {
        try (Scene scene = new Scene()) {
            scene.held().status(500, "{}");

            ExecutionReport report = scene.site.execute(scene.plan);

            assertAllGone(scene, report);
            assertThat(scene.calendly().settlements.get(0)).isInstanceOf(Settlement.StillThere.class);
            assertThat(report.items()).extracting(ReclaimItem::attempts).containsExactly(2, 1);
            assertThat(scene.site.deletes()).isEqualTo(3);
            assertThat(scene.site.audit("removal.intent")).hasSize(3);
        }
    }

    @Test
    @DisplayName("I9: held back, still there when read, and carried out after all: the next look sees it, one DELETE")
    void execute_takesEffectAfterTheReading_isNotSentAgain() {
        try (Scene scene = new Scene()) {
            scene.held().status(500, "{}");
            URI membership = URI.create(scene.plan.items().get(0).membershipUri());
            Impatient calendly = scene.calendly();
            calendly.afterSettling = () -> {
                scene.site.calendly().state().removeMember(membership);
                calendly.afterSettling = () -> {};
            };

            ExecutionReport report = scene.site.execute(scene.plan);

            assertAllGone(scene, report);
            assertThat(report.items().get(0).detail()).contains("took effect late");
            assertThat(report.items().get(0).attempts()).isEqualTo(1);
            assertThat(scene.site.deletes()).isEqualTo(2);
        }
    }
}
