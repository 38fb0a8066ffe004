package io.github.samspoke.core;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditFormat;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.DailyTime;
import io.github.samspoke.core.common.NotAllowedException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.AliasSettings;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.PendingConnection;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.ExclusionTerms;
import io.github.samspoke.core.job.JobChain;
import io.github.samspoke.core.license.DowngradeConfiguration;
import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.SubscriptionDefinition;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileEdit;
import io.github.samspoke.core.profile.PublishConfirmation;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.BacktestRequest;
import io.github.samspoke.core.reclamation.InvitationPlan;
import io.github.samspoke.core.reclamation.Justification;
import io.github.samspoke.core.reclamation.NoticeAnswer;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.SubscriptionCondition;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SeatFilter;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4: roles")
class RolesTest {
    /** A site, and a second engine on its store whose only actor holds what the test gives. */
    private static final class Stage implements AutoCloseable {
        final Site site = Site.ready(40);
        final Set<Role> roles = EnumSet.allOf(Role.class);
        final SamSpoke.View view;
        final IntegrationProfile profile;
        private final Map<Class<?>, Object> samples = new HashMap<>();

        Stage() {
            Authorizer authorizer = (actor, role) -> roles.contains(role);
            view = SamSpoke.builder()
                    .credentialKeys(Site.KEYS)
                    .store(site.store())
                    .spoke(CalendlySpoke.create(site.clock(), site.clock()))
                    .clock(site.clock())
                    .sleeper(site.clock())
                    .authorizer(authorizer)
                    .build()
                    .as(Actor.of("eve"));
            profile = view.profiles().list().get(0);
            PublishConfirmation shown = profile.confirmation();
            ReclamationPlan plan =
                    view.reclamation().plan(profile, Policy.careful().quietest(1));
            ConnectionSettings settings = new ConnectionSettings(
                    "Second",
                    "Second",
                    site.calendly().baseUri(),
                    site.calendly().oauthBaseUri(),
                    "client",
                    null,
                    URI.create("http://localhost/callback"));
            samples.put(PublishConfirmation.class, shown);
            samples.put(ReclamationPlan.class, plan);
            samples.put(InvitationPlan.class, view.reclamation().planRevocations(profile.id()));
            samples.put(Approval.class, new Approval("none", plan.hash(), 1, "eve", Site.START));
            samples.put(ConnectionSettings.class, settings);
            samples.put(PendingConnection.class, view.connections().begin(settings));
            samples.put(SoftwareEntitlement.class, entitlement());
            samples.put(IntegrationProfile.class, profile);
            samples.put(ProfileId.class, profile.id());
            samples.put(
                    SoftwareModel.class,
                    new SoftwareModel("m", "Calendly", "Calendly", "Teams", SoftwareModel.USER_SUBSCRIPTION, "teams"));
            samples.put(
                    SubscriptionDefinition.class,
                    new SubscriptionDefinition("Calendly Subscription", "galactic", "", "none", true, ""));
            samples.put(
                    DowngradeConfiguration.class,
                    new DowngradeConfiguration(
                            "DGR1", "To Standard", "Calendly Subscription", "teams", "standard", true, null));
            samples.put(SeatFilter.class, SeatFilter.ALL);
            samples.put(SubscriptionStatus.class, SubscriptionStatus.ACTIVE);
            samples.put(List.class, List.of());
            samples.put(ExclusionTerms.class, ExclusionTerms.because("left"));
            samples.put(ReconciliationScope.class, ReconciliationScope.everything());
            samples.put(GroupBy.class, GroupBy.DEPARTMENT);
            samples.put(LocalDate.class, LocalDate.of(2026, 11, 23));
            samples.put(String.class, "no such thing");
            samples.put(Justification.class, Justification.LOW_USAGE);
            samples.put(NoticeAnswer.class, NoticeAnswer.keep());
            samples.put(Instant.class, Site.START);
            samples.put(int.class, 1);
            samples.put(long.class, 1L);
            samples.put(JobChain.class, JobChain.INSTANCE);
            samples.put(DailyTime.class, new DailyTime(LocalTime.NOON, ZoneOffset.UTC));
            samples.put(AliasSettings.class, AliasSettings.of("Third").clientId("client"));
            samples.put(URI.class, URI.create("http://localhost/callback?code=x"));
            samples.put(Secret.class, Secret.of("eyJtoken"));
            samples.put(RunControl.class, RunControl.silent());
            samples.put(Collection.class, List.of());
            samples.put(AuditFormat.class, AuditFormat.JSON_LINES);
            samples.put(Appendable.class, Writer.nullWriter());
            samples.put(AuditEntry.class, rows(site).get(0));
            samples.put(BacktestRequest.class, BacktestRequest.of(profile.id()));
            samples.put(Policy.class, Policy.careful());
            samples.put(
                    SubscriptionCondition.class, new SubscriptionCondition.User("https://api.calendly.com/users/X"));
            samples.put(Instant.class, Site.START.plus(Duration.ofDays(365)));
            samples.put(LocalDate.class, LocalDate.of(2026, 12, 24));
            samples.put(Duration.class, Duration.ofDays(60));
            samples.put(Set.class, Set.of(ExclusionAxis.RECLAIM));
            samples.put(Consumer.class, (Consumer<ProfileEdit>) form -> form.displayName("Second"));
        }

        void hold(Role... held) {
            roles.clear();
            roles.addAll(List.of(held));
        }

        /** Every method of everything that an actor is handed, by its name. */
        List<Call> calls() {
            List<Call> calls = new ArrayList<>();
            for (Method handing : SamSpoke.View.class.getMethods()) {
                if (handing.getDeclaringClass() == SamSpoke.View.class) {
                    Object facade = invoke(view, handing);
                    calls.addAll(calls(handing.getReturnType(), facade));
                }
            }
            calls.addAll(calls(IntegrationProfile.class, profile));
            return calls;
        }

        private List<Call> calls(Class<?> type, Object facade) {
            return Stream.of(type.getMethods())
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .filter(method -> method.getDeclaringClass() != Object.class)
                    .map(method ->
                            new Call(type.getSimpleName() + "." + method.getName(), () -> invoke(facade, method)))
                    .toList();
        }

        private Object invoke(Object target, Method method) {
            Object[] arguments = Stream.of(method.getParameterTypes())
                    .map(type -> {
                        assertThat(samples).as("a sample for " + method).containsKey(type);
                        return samples.get(type);
                    })
                    .toArray();
            try {
                method.setAccessible(true);
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw new Thrown(Objects.requireNonNull(e.getCause()));
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() {
            site.close();
        }
    }

    private static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Thrown(Throwable cause) {
            super(cause);
        }
    }

    private record Call(String name, Runnable run) {
        boolean refused() {
            @Nullable Throwable thrown = catchThrowable(run::run);
            return thrown instanceof Thrown && thrown.getCause() instanceof NotAllowedException;
        }
    }

    static SoftwareEntitlement entitlement() {
        return SoftwareEntitlement.builder("ENT1", "calendly-teams")
                .purchasedRights(50)
                .unitPrice(Money.parse("USD 144"))
                .start(LocalDate.of(2026, 3, 1))
                .end(LocalDate.of(2027, 2, 28))
                .build();
    }

    @Test
    @DisplayName("4: the walk knows every method: a new one has to say what it needs")
    void walk_everyMethod_isKnown() {
        try (Stage stage = new Stage()) {
            Set<String> known = new TreeSet<>(MethodRoles.COMMANDS.keySet());
            known.addAll(MethodRoles.READINGS);
            known.addAll(MethodRoles.WORK);
            known.addAll(MethodRoles.HELD);

            assertThat(stage.calls().stream().map(Call::name).collect(toSet()))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @Test
    @DisplayName("4: without a role nothing is done and nothing is read, and nothing leaves")
    void walk_noRole_isRefused() {
        try (Stage stage = new Stage()) {
            List<Call> calls = stage.calls();
            stage.hold();
            long requests = stage.site.calendly().journal().total();
            int rows = rows(stage.site).size();

            assertThat(calls)
                    .filteredOn(call -> !MethodRoles.HELD.contains(call.name()))
                    .allMatch(Call::refused);
            assertThat(stage.site.calendly().journal().total()).isEqualTo(requests);
            assertThat(rows(stage.site)).hasSize(rows);
        }
    }

    @Test
    @DisplayName("4: a sam_user reads everything, works on candidates, and commands nothing")
    void walk_user_readsAlone() {
        try (Stage stage = new Stage()) {
            List<Call> calls = stage.calls();
            stage.hold(Role.SAM_USER);

            assertThat(calls)
                    .filteredOn(c -> MethodRoles.READINGS.contains(c.name()) || MethodRoles.WORK.contains(c.name()))
                    .noneMatch(Call::refused);
            assertThat(calls)
                    .filteredOn(c -> MethodRoles.COMMANDS.containsKey(c.name()))
                    .allMatch(Call::refused);
        }
    }

    @Test
    @DisplayName("4: each command takes its own role and no other; both include reading")
    void walk_integratorAndAdmin_eachTheirOwn() {
        for (Role role : List.of(Role.SAM_INTEGRATOR, Role.SAM_ADMIN)) {
            try (Stage stage = new Stage()) {
                List<Call> calls = stage.calls();
                stage.hold(role);

                assertThat(calls)
                        .filteredOn(c -> MethodRoles.COMMANDS.containsKey(c.name()))
                        .allSatisfy(c -> assertThat(c.refused())
                                .as(c.name())
                                .isEqualTo(MethodRoles.COMMANDS.get(c.name()) != role));
                assertThat(calls)
                        .filteredOn(c -> MethodRoles.READINGS.contains(c.name()) || MethodRoles.WORK.contains(c.name()))
                        .noneMatch(Call::refused);
            }
        }
    }

    static List<AuditEntry> rows(Site site) {
        return site.store().audit().chains().stream()
                .flatMap(chain -> site.store().audit().entries(chain).stream())
                .toList();
    }
}
