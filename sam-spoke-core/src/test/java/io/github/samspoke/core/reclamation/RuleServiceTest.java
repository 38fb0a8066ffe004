package io.github.samspoke.core.reclamation;

import static io.github.samspoke.core.reclamation.Rules.emailMatches;
import static io.github.samspoke.core.reclamation.Rules.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.reclamation.internal.Assessor;
import io.github.samspoke.core.reclamation.internal.CandidateIdentifier;
import io.github.samspoke.core.reclamation.internal.RuleRegistry;
import io.github.samspoke.core.reclamation.internal.RuleService;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4: rules, their revisions and their review")
class RuleServiceTest {
    private static final String RULE = "RUL0001";

    private static RuleService service(Bench bench, RuleRegistry registry) {
        return new RuleService(bench.ada, Authorizer.singleUser(), bench.ports(), registry);
    }

    @SuppressWarnings("NullAway") // A host's rule may do what it must not.
    private static Decision nothing(RuleSubject subject) {
        return null;
    }

    private static RuleService service(Bench bench) {
        return service(
                bench,
                new RuleRegistry(Map.of("mine", new RuleRegistry.Registered(3, s -> new Decision.Keep("mine")))));
    }

    @Test
    @DisplayName("4: a change of any field is a revision that needs review; no change is none")
    void edit_eachField_nextRevision() {
        Bench bench = Bench.of(5, 0);
        RuleService rules = service(bench);
        RuleRevision before = bench.rule();
        assertThat(before.review()).isEqualTo(RuleRevision.Review.REVIEWED);
        assertThat(rules.edit(RULE, rule -> rule.name(before.name()).forEverybody()))
                .isEqualTo(before);
        assertThat(rules.edit(RULE, rule -> {})).isEqualTo(before);

        RuleRevision after = rules.edit(
                RULE,
                rule -> rule.name("quiet seats")
                        .lastActivityThreshold(Duration.ofDays(90))
                        .notifyUser(true)
                        .daysBeforeReclamation(7)
                        .createCandidate(false)
                        .includeNoActivity(false)
                        .includeLeavers(true)
                        .assignmentGroup("HR")
                        .identifiers("teams")
                        .onlyIf(not(emailMatches("ada@example.com")))
                        .implementation("mine"));
        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.review()).isEqualTo(RuleRevision.Review.NEEDS_REVIEW);
        assertThat(after.requiredSources()).isEmpty();
        assertThat(after.reviewedBy()).isNull();
        assertThat(after.implementationRevision()).isEqualTo(3);
        assertThat(after.terms().daysBeforeReclamation()).isEqualTo(7);
        assertThat(after.terms().assignmentGroup()).isEqualTo("HR");
        assertThat(rules.get(RULE)).isEqualTo(after);
        int revision = 2;
        for (RuleRevision one : java.util.List.of(
                rules.edit(RULE, rule -> rule.createCandidate(true)),
                rules.edit(RULE, rule -> rule.includeNoActivity(true)),
                rules.edit(RULE, rule -> rule.includeLeavers(false)),
                rules.edit(RULE, rule -> rule.identifiers()),
                rules.edit(RULE, RuleEdit::forEverybody),
                rules.changeThreshold(RULE, Duration.ofDays(45)),
                rules.use(RULE, RuleRevision.BUILT_IN))) {
            assertThat(one.revision()).isEqualTo(++revision);
        }
        assertThat(bench.audit("rule.changed"))
                .hasSize(8)
                .allSatisfy(entry -> assertThat(entry.toString())
                        .as("I10: no address in the trail")
                        .doesNotContain("@example.com"));
        assertThat(bench.audit("rule.changed").get(0).toString()).contains("e-mail address like person:");
    }

    @Test
    void edit_uselessValue_changesNothing() {
        Bench bench = Bench.of(5, 0);
        RuleRevision before = bench.rule();
        assertThatThrownBy(
                        () -> service(bench).edit(RULE, rule -> rule.name("new").daysBeforeReclamation(0)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> service(bench).changeThreshold(RULE, Duration.ofHours(1)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> service(bench).edit(RULE, rule -> rule.assignmentGroup("")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> service(bench).use(RULE, "nobody's")).isInstanceOf(NoSuchRecordException.class);
        assertThat(bench.rule()).isEqualTo(before);
    }

    @Test
    @DisplayName("4: a rule with notify on cannot be activated without a notifier")
    void review_notifyWithoutNotifier_refused() {
        Bench bench = Bench.of(5, 0);
        service(bench).edit(RULE, rule -> rule.notifyUser(true));
        assertThatThrownBy(() -> service(bench).review(RULE))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("nobody is there to ask them");

        assertThat(service(bench, new RuleRegistry(Map.of(), true)).review(RULE).review())
                .isEqualTo(RuleRevision.Review.REVIEWED);
    }

    @Test
    @DisplayName("4: a stored id without code fails the run by name; so does one of another revision")
    void code_missing_failsByName() {
        Bench bench = Bench.of(5, 0);
        service(bench).use(RULE, "mine");
        RuleRevision rule = bench.rule();

        assertThatThrownBy(() -> new RuleRegistry(Map.of()).code(rule)).hasMessageContaining("mine");
        assertThatThrownBy(() -> new RuleRegistry(
                                Map.of("mine", new RuleRegistry.Registered(4, s -> new Decision.Keep("mine"))))
                        .code(rule))
                .hasMessageContaining("mine revision 3");
        assertThatThrownBy(() -> service(bench, new RuleRegistry(Map.of())).review(RULE))
                .hasMessageContaining("mine");
    }

    @Test
    @DisplayName("4: a rule that throws, or returns nothing, fails the run with rule and subject")
    void evaluate_throws_failsTheRun() {
        for (ReclamationRule broken : java.util.List.<ReclamationRule>of(
                subject -> {
                    throw new IllegalStateException("broken");
                },
                RuleServiceTest::nothing)) {
            Bench bench = Bench.of(5, 0);
            RuleRegistry registry = new RuleRegistry(Map.of("mine", new RuleRegistry.Registered(3, broken)));
            service(bench, registry).use(RULE, "mine");
            CandidateIdentifier jobs = new CandidateIdentifier(bench.ports(), registry, bench.asking);

            assertThatThrownBy(() -> jobs.identify(
                            bench.store.profiles().find(Bench.PROFILE).orElseThrow(), bench.rule()))
                    .isInstanceOf(Assessor.RuleFailedException.class)
                    .hasMessageContaining("RUL0001 revision 2")
                    .hasMessageContaining("https://api.calendly.com/users/");
            assertThat(bench.store.candidates().list(Bench.PROFILE)).isEmpty();
        }
    }
}
