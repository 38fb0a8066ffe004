package io.github.samspoke.core.memory;

import static io.github.samspoke.core.memory.Samples.AT;
import static io.github.samspoke.core.memory.Samples.alias;
import static io.github.samspoke.core.memory.Samples.connection;
import static io.github.samspoke.core.memory.Samples.exclusion;
import static io.github.samspoke.core.memory.Samples.job;
import static io.github.samspoke.core.memory.Samples.result;
import static io.github.samspoke.core.memory.Samples.rule;
import static io.github.samspoke.core.memory.Samples.tokenConnection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.connection.AliasSettings;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.LicenseUsage;
import io.github.samspoke.core.license.ReconciliationResult;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.internal.LicenseCalculator;
import io.github.samspoke.core.people.DirectoryUser;
import io.github.samspoke.core.people.Resolution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Connections, exclusions, rules, jobs, licences, resolutions. */
public abstract class SmallPortsStoreContract extends StoreContract {
    /** For the test of a store. */
    protected SmallPortsStoreContract() {}

    @Test
    void connections_savedReplacedRemoved() {
        store.connections().save(connection("b"));
        store.connections().save(connection("a"));
        store.connections().save(tokenConnection("b"));

        assertThat(store.connections().list()).containsExactly(connection("a"), tokenConnection("b"));
        assertThat(store.connections().find("b")).contains(tokenConnection("b"));
        store.connections().remove("b");
        store.connections().remove("b");
        assertThat(store.connections().find("b")).isEmpty();
        assertThat(store.connections().list()).containsExactly(connection("a"));
    }

    @Test
    void aliases_savedReplacedRemoved() {
        store.connections().saveAlias(AliasSettings.of("b"));
        store.connections().saveAlias(alias("a"));
        store.connections().saveAlias(alias("b"));

        assertThat(store.connections().aliases()).containsExactly(alias("a"), alias("b"));
        assertThat(store.connections().findAlias("b")).contains(alias("b"));
        assertThat(store.connections().list()).isEmpty();
        store.connections().removeAlias("b");
        store.connections().removeAlias("b");
        assertThat(store.connections().findAlias("b")).isEmpty();
        assertThat(store.connections().aliases()).containsExactly(alias("a"));
    }

    @Test
    void exclusions_savedReplacedRemoved() {
        store.exclusions().save(exclusion("EXC0002"));
        store.exclusions().save(exclusion("EXC0001"));
        store.exclusions().save(exclusion("EXC0002"));

        assertThat(store.exclusions().list()).containsExactly(exclusion("EXC0001"), exclusion("EXC0002"));
        store.exclusions().remove("EXC0001");
        store.exclusions().remove("EXC0009");
        assertThat(store.exclusions().list()).containsExactly(exclusion("EXC0002"));
    }

    @Test
    void rules_savedAndReplaced_presentRevision() {
        store.rules().save(rule("RUL0002", 1));
        store.rules().save(rule("RUL0001", 1));
        store.rules().save(rule("RUL0001", 2));

        assertThat(store.rules().find("RUL0001")).contains(rule("RUL0001", 2));
        assertThat(store.rules().find("RUL0003")).isEmpty();
        assertThat(store.rules().list()).containsExactly(rule("RUL0001", 2), rule("RUL0002", 1));
    }

    @Test
    @DisplayName("I10: who holds a seat can be forgotten")
    void resolutions_removed_gone() {
        Resolution ada =
                new Resolution.Resolved(new DirectoryUser("1", "Ada", DirectoryUser.Standing.ACTIVE), Resolution.EXACT);
        store.resolutions().save("PRF0001", Map.of("ada", ada, "ben", ada));
        store.resolutions().remove("PRF0001", "ada");
        store.resolutions().remove("PRF0001", "nobody");
        store.resolutions().remove("PRF0002", "ben");

        assertThat(store.resolutions().list("PRF0001")).containsOnlyKeys("ben");
    }

    @Test
    void resolutions_savedAndReplaced_asTheyWere() {
        DirectoryUser ada = new DirectoryUser("4711", "Ada Łopez", DirectoryUser.Standing.INACTIVE);
        Map<String, Resolution> first = Map.of(
                "a", new Resolution.Resolved(ada, Resolution.EXACT),
                "b", new Resolution.Ambiguous(List.of("2", "1"), "short names"),
                "c", new Resolution.Unresolved("nobody"));
        store.resolutions().save("PRF0001", first);
        store.resolutions().save("PRF0002", Map.of("a", new Resolution.Unresolved("elsewhere")));
        assertThat(store.resolutions().list("PRF0001")).isEqualTo(first);

        store.resolutions().save("PRF0001", Map.of("c", new Resolution.Resolved(ada, "short names")));
        store.resolutions().save("PRF0001", Map.of());

        assertThat(store.resolutions().list("PRF0001"))
                .hasSize(3)
                .containsEntry("b", new Resolution.Ambiguous(List.of("1", "2"), "short names"))
                .containsEntry("c", new Resolution.Resolved(ada, "short names"));
        Map<String, Resolution> shown = new HashMap<>();
        store.resolutions().each("PRF0001", shown::put);
        assertThat(shown).isEqualTo(store.resolutions().list("PRF0001"));
        assertThat(store.resolutions().list("PRF0009")).isEmpty();
    }

    @Test
    @DisplayName("I8: showing many rows inside a unit of work shows its own and keeps nothing that is undone")
    void resolutions_shownInUnitOfWork_undoneWithIt() {
        Resolution nobody = new Resolution.Unresolved("nobody");
        store.resolutions().save("PRF0001", Map.of("a", nobody));
        List<String> shown = new ArrayList<>();

        assertThatThrownBy(() -> store.work().inTransaction(() -> {
                    store.resolutions().save("PRF0001", Map.of("b", nobody));
                    store.resolutions().each("PRF0001", (user, resolution) -> shown.add(user));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(shown).containsExactlyInAnyOrder("a", "b");
        assertThat(store.resolutions().list("PRF0001")).containsOnlyKeys("a");
    }

    @Test
    void jobs_savedAndRemoved_byName() {
        store.jobs().save(job("b"));
        store.jobs().save(job("a"));
        store.jobs().remove("b");
        store.jobs().remove("c");

        assertThat(store.jobs().list()).containsExactly(job("a"));
    }

    @Test
    @DisplayName("I10: results are forgotten by their beginning, and nothing else is")
    void forgetResults_oldAndNew_onlyOldForgotten() {
        store.jobs().save(Samples.job("job"));
        store.jobs().save(result("JOB000001"));

        store.jobs().forgetResults(AT);
        assertThat(store.jobs().results()).hasSize(1);
        store.jobs().forgetResults(AT.plusSeconds(1));

        assertThat(store.jobs().results()).isEmpty();
        assertThat(store.jobs().list()).hasSize(1);
    }

    @Test
    @DisplayName("I16: results are appended, oldest first")
    void results_saved_oldestFirst() {
        store.jobs().save(result("JOB000001"));
        store.jobs().save(result("JOB000002"));

        assertThat(store.jobs().results()).containsExactly(result("JOB000001"), result("JOB000002"));
    }

    @Test
    @DisplayName("I10: two runs under way at once have two numbers, so that neither overwrites the other's result")
    void nextNumber_beforeTheFirstResult_another() {
        String first = store.jobs().nextNumber();
        String second = store.jobs().nextNumber();

        assertThat(List.of(first, second)).containsExactly("JOB000001", "JOB000002");
        Set<String> numbers = new HashSet<>(Set.of(first, second));
        IntStream.range(0, 200)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> store.jobs().nextNumber()))
                .toList()
                .forEach(number -> numbers.add(number.join()));
        assertThat(numbers).hasSize(202);
    }

    @Test
    void licenses_saved_found() {
        SoftwareModel model = new SoftwareModel("model", "Calendly", "Calendly", "Teams", "User", "teams");
        SoftwareEntitlement first = entitlement("E-1", "model");
        SoftwareEntitlement other = entitlement("E-2", "other");
        store.licenses().saveModel(model);
        store.licenses().saveEntitlement(other);
        store.licenses().saveEntitlement(first);

        assertThat(store.licenses().findModel("model")).contains(model);
        assertThat(store.licenses().findModel("none")).isEmpty();
        assertThat(store.licenses().models()).containsExactly(model);
        assertThat(store.licenses().findEntitlement("E-1")).contains(first);
        assertThat(store.licenses().findEntitlement("E-3")).isEmpty();
        assertThat(store.licenses().entitlements()).containsExactly(first, other);
        assertThat(store.licenses().entitlementsOf("model")).containsExactly(first);
    }

    @Test
    void reconciliations_saved_latestOfTheProfile() {
        LicensePosition position =
                LicenseCalculator.of(List.of(entitlement("E-1", "model")), AT).position(LicenseUsage.of(3, 1));
        ReconciliationResult first = new ReconciliationResult("REC1", AT, "PRF0001", position);
        ReconciliationResult second = new ReconciliationResult("REC2", AT.plusSeconds(1), "PRF0001", position);
        assertThat(store.licenses().latestResult("PRF0001")).isEmpty();
        store.licenses().saveResult(first);
        store.licenses().saveResult(second);
        store.licenses().saveResult(new ReconciliationResult("REC3", AT, "PRF0002", position));

        assertThat(store.licenses().results("PRF0001")).containsExactly(first, second);
        assertThat(store.licenses().latestResult("PRF0001")).contains(second);
    }

    private static SoftwareEntitlement entitlement(String id, String model) {
        return SoftwareEntitlement.builder(id, model).purchasedRights(10).build();
    }
}
