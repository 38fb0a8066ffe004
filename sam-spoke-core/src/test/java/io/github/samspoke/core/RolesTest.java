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
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.PendingConnection;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.ExclusionTerms;
import io.github.samspoke.core.job.JobChain;
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
import io.github.samspoke.core.reclamation.Rules;
import io.github.samspoke.core.reclamation.SubscriptionCondition;
import io.github.samspoke.core.subscription.ProfileId;
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
    /** What each command needs. A method that stands neither here nor among the readings fails the walk. */
    private static final Map<String, Role> COMMANDS = new HashMap<>();

    /** What a {@code sam_user} may do: everything that changes nothing. */
    private static final Set<String> READINGS = Set.of(
            "Connections.list",
            "Profiles.get",
            "Profiles.list",
            "IntegrationProfile.export",
            "IntegrationProfile.observation",
            "RelatedLists.softwareModels",
            "RelatedLists.unrecognizedIdentifiers",
            "RelatedLists.scheduledJobs",
            "RelatedLists.jobResults",
            "RelatedLists.subscriptions",
            "RelatedLists.userExclusionRules",
            "RelatedLists.identifierExclusionRules",
            "Connections.aliases",
            "Connections.explain",
            "Connections.health",
            "Holders.all",
            "Holders.unresolved",
            "Holders.leavers",
            "Jobs.running",
            "Jobs.result",
            "Jobs.latest",
            "Jobs.scheduled",
            "Jobs.results",
            "Subscriptions.occupied",
            "Subscriptions.all",
            "Subscriptions.invitations",
            "Subscriptions.latestComplete",
            "Activities.of",
            "Activities.coverage",
            "Activities.distribution",
            "Activities.estimate",
            "Activities.history",
            "Exclusions.list",
            "Exclusions.identifierRules",
            "Exclusions.dueForReview",
            "Exclusions.explain",
            "ReclamationRules.list",
            "ReclamationRules.get",
            "UserProtections.list",
            "UserProtections.quietPeriods",
            "Backtests.of",
            "Backtests.run",
            "Candidates.open",
            "Candidates.get",
            "Candidates.notice",
            "Candidates.all",
            "Candidates.potentialSavings",
            "Candidates.assess",
            "Candidates.explain",
            "Reclamation.breaker",
            "Reclamation.tasks",
            "Reclamation.standing",
            "Reclamation.unfinished",
            "Reclamation.restorations",
            "Reclamation.harm",
            "Reclamation.plans",
            "Reclamation.planOf",
            "Reclamation.lift",
            "Reclamation.executions",
            "Reclamation.items",
            "Reclamation.invitationPlan",
            "Reclamation.revocations",
            "Licenses.resolve",
            "Licenses.entitlements",
            "Licenses.position",
            "Licenses.latest",
            "Licenses.models",
            "Licenses.definitions",
            "Licenses.unrecognized",
            "Licenses.revisions",
            "Licenses.runs",
            "Licenses.products",
            "Licenses.licensed",
            "Licenses.pressure",
            "Licenses.rightSize",
            "Reports.licenses",
            "Reports.serviceNowSubscriptions",
            "Reports.serviceNowCandidates",
            "Reports.serviceNowEntitlements",
            "AuditTrail.entries",
            "AuditTrail.verify",
            "AuditTrail.heads",
            "AuditTrail.describe",
            "AuditTrail.export");

    /** What a {@code sam_user} works on: it changes candidates, and removes nobody. */
    private static final Set<String> WORK = Set.of(
            "Candidates.create",
            "Candidates.assign",
            "Candidates.note",
            "Candidates.setRecipient",
            "Candidates.request",
            "Candidates.requestAll",
            "Candidates.resume",
            "Candidates.closeComplete",
            "Candidates.skip",
            "Candidates.cancel",
            "Candidates.approveKeep",
            "Candidates.rejectKeep",
            "Candidates.delivered",
            "Candidates.bounced",
            "Candidates.answer");

    /** What a revision that somebody was handed says of itself. */
    private static final Set<String> HELD = Set.of(
            "IntegrationProfile.data",
            "IntegrationProfile.id",
            "IntegrationProfile.validation",
            "IntegrationProfile.generatedRule");

    static {
        need(Role.SAM_INTEGRATOR, "Connections", "define", "removeAlias", "begin", "finish", "withToken", "disconnect");
        need(Role.SAM_INTEGRATOR, "Profiles", "create", "importProfile");
        need(
                Role.SAM_INTEGRATOR,
                "IntegrationProfile",
                "edit",
                "checkConnection",
                "validateConnection",
                "confirmation",
                "publish",
                "delete",
                "reclaimReadiness");
        need(Role.SAM_INTEGRATOR, "Jobs", "runDue", "run", "cancel", "dailyAt", "heal", "due");
        need(Role.SAM_ADMIN, "Jobs", "accept");
        need(Role.SAM_INTEGRATOR, "Subscriptions", "controlTotal");
        need(Role.SAM_ADMIN, "Exclusions", "excludeUsers", "excludeIdentifier", "change", "importServiceNow", "remove");
        need(Role.SAM_ADMIN, "ReclamationRules", "review", "edit", "changeThreshold", "use");
        need(
                Role.SAM_ADMIN,
                "UserProtections",
                "protect",
                "vip",
                "onLeave",
                "remove",
                "addQuietPeriod",
                "removeQuietPeriod");
        need(
                Role.SAM_ADMIN,
                "Reclamation",
                "plan",
                "planReadingImpact",
                "approve",
                "liftBreaker",
                "execute",
                "grantStanding",
                "revokeStanding");
        need(Role.SAM_ADMIN, "Reclamation", "resume", "restore", "clearReappearance");
        need(Role.SAM_ADMIN, "Reclamation", "planRevocations", "approveRevocations", "revoke");
        need(Role.SAM_ADMIN, "Licenses", "save", "define", "importEntitlements", "reconcile");
        need(Role.SAM_INTEGRATOR, "Licenses", "invitationRefused");
        need(Role.SAM_ADMIN, "AuditTrail", "erase");
    }

    private static void need(Role role, String facade, String... commands) {
        for (String command : commands) {
            COMMANDS.put(facade + "." + command, role);
        }
    }

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

    private static SoftwareEntitlement entitlement() {
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
            Set<String> known = new TreeSet<>(COMMANDS.keySet());
            known.addAll(READINGS);
            known.addAll(WORK);
            known.addAll(HELD);

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

            assertThat(calls).filteredOn(call -> !HELD.contains(call.name())).allMatch(Call::refused);
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
                    .filteredOn(c -> READINGS.contains(c.name()) || WORK.contains(c.name()))
                    .noneMatch(Call::refused);
            assertThat(calls).filteredOn(c -> COMMANDS.containsKey(c.name())).allMatch(Call::refused);
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
                        .filteredOn(c -> COMMANDS.containsKey(c.name()))
                        .allSatisfy(
                                c -> assertThat(c.refused()).as(c.name()).isEqualTo(COMMANDS.get(c.name()) != role));
                assertThat(calls)
                        .filteredOn(c -> READINGS.contains(c.name()) || WORK.contains(c.name()))
                        .noneMatch(Call::refused);
            }
        }
    }

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

    private static List<AuditEntry> rows(Site site) {
        return site.store().audit().chains().stream()
                .flatMap(chain -> site.store().audit().entries(chain).stream())
                .toList();
    }
}
