package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.internal.ReclamationService;
import io.github.samspoke.core.reclamation.internal.ReclamationSettings;
import io.github.samspoke.core.reclamation.internal.RuleRegistry;
import io.github.samspoke.core.reclamation.internal.UnattendedRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What admins other than the bench's own do there. */
final class Desk {
    static final Actor BEN = Actor.of("ben");
    private static final RuleRegistry RULES = new RuleRegistry(Map.of());

    private Desk() {}

    static ReclamationService of(Bench bench, Actor actor, boolean fourEyes) {
        ReclamationSettings settings = new ReclamationSettings(
                fourEyes, ReclamationSettings.PLAIN.impact(), profile -> {}, (profile, at, detail) -> {});
        return new ReclamationService(
                actor, Authorizer.singleUser(), bench.ports(), RULES, bench.vendor.source(), settings);
    }

    static Shell profile(Bench bench) {
        return new Shell(data(bench));
    }

    static ProfileData data(Bench bench) {
        return bench.store.profiles().find(Bench.PROFILE).orElseThrow();
    }

    static StandingApproval grant(Bench bench, int mostADay) {
        return bench.service()
                .grantStanding(profile(bench), bench.rule().label(), mostADay, Duration.ofDays(30), "quiet seats");
    }

    static UnattendedRun.Outcome run(Bench bench) {
        return run(bench, RunControl.silent());
    }

    static UnattendedRun.Outcome run(Bench bench, RunControl control) {
        return unattended(bench).run(data(bench), control);
    }

    static UnattendedRun unattended(Bench bench) {
        return new UnattendedRun(bench.ports(), RULES, bench.vendor.source(), ReclamationSettings.PLAIN, Actor.SYSTEM);
    }

    /** The candidate of a person who is to be asked, as far as the notice has come. */
    static void notice(Bench bench, String id, Optional<NoticeAnswer> answer, Optional<Instant> elapsed) {
        RemovalCandidate candidate = bench.candidate(id).onTerms(true, 7, "Software managers");
        bench.store
                .candidates()
                .save(candidate.with(new Notice(
                        1,
                        EmailAddress.of(id + "@example.com"),
                        7,
                        Bench.START,
                        Bench.START,
                        Bench.START,
                        null,
                        "",
                        0,
                        0,
                        Duration.ZERO,
                        Bench.START,
                        answer.orElse(null),
                        answer.isPresent() ? Bench.START : null,
                        elapsed.orElse(null),
                        false,
                        0,
                        null)));
    }

    static void move(Bench bench, String id, CandidateState to) {
        bench.store.candidates().save(bench.candidate(id).moved(to, Bench.START, "by a test"));
    }
}
