package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Link;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionHealth;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.license.UnrecognizedIdentifier;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.RuleRevision;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Something that wants a person.
 *
 * @param kind how badly: {@code bad}, {@code warn} or {@code info}
 * @param text what it is
 * @param remedy what to do about it
 * @param href where
 */
public record Attention(String kind, String text, String remedy, String href) {
    private static final String BAD = "bad";
    private static final String WARN = "warn";

    /** Everything that does, what is worst first. */
    static List<Attention> all(SamSpoke.View sam, List<IntegrationProfile> profiles) {
        List<Attention> all = new ArrayList<>();
        connections(sam, profiles, all);
        jobs(sam, all);
        for (IntegrationProfile profile : profiles) {
            profile(profile, all);
            if (profile.data().rule() != null) {
                rule(sam, profile, all);
                candidates(sam, profile, all);
            }
        }
        for (UnrecognizedIdentifier one : sam.licenses().unrecognized()) {
            all.add(new Attention(
                    WARN,
                    Texts.text("overview.identifier", one.identifier(), one.subscriptions()),
                    one.reason(),
                    "/profiles/" + one.profiles().get(0) + "/lists/identifiers"));
        }
        return all.stream().sorted((a, b) -> Integer.compare(rank(a), rank(b))).toList();
    }

    private static int rank(Attention one) {
        return one.kind.equals(BAD) ? 0 : one.kind.equals(WARN) ? 1 : 2;
    }

    private static void connections(SamSpoke.View sam, List<IntegrationProfile> profiles, List<Attention> all) {
        TreeSet<String> connected = new TreeSet<>();
        for (Connection connection : sam.connections().list()) {
            String alias = connection.alias();
            connected.add(alias);
            ConnectionHealth health = sam.connections().health(alias);
            if (!health.usable()) {
                all.add(new Attention(
                        BAD,
                        Texts.text("overview.connection", alias, Texts.of("connections.state", health.state())),
                        health.remedy(),
                        ConnectionPages.path(alias)));
            } else if (!health.missingScopes().isEmpty()) {
                all.add(new Attention(
                        WARN,
                        Texts.text("overview.scopes", alias, String.join(" ", new TreeSet<>(health.missingScopes()))),
                        health.remedy(),
                        ConnectionPages.path(alias)));
            }
        }
        for (IntegrationProfile profile : profiles) {
            ProfileData data = profile.data();
            if (!connected.contains(data.alias())) {
                all.add(new Attention(
                        data.status() == ProfileStatus.PUBLISHED ? BAD : WARN,
                        Texts.text("overview.unconnected", data.displayName(), data.alias()),
                        Texts.text("overview.unconnected.remedy"),
                        ConnectionPages.path(data.alias())));
            }
        }
    }

    private static void jobs(SamSpoke.View sam, List<Attention> all) {
        for (ScheduledJob job : sam.jobs().scheduled()) {
            ScheduledJob.LastRun last = job.last();
            if (last == null || last.status().success()) {
                continue;
            }
            all.add(new Attention(
                    JobTables.status(last.status()).badge(),
                    Texts.text("overview.job", job.name(), Texts.of("jobs.status", last.status())),
                    sam.jobs().result(last.run()).map(Attention::said).orElse(""),
                    JobPages.path(last.run())));
        }
    }

    private static String said(JobResult result) {
        return result.remedy().isEmpty() ? result.detail() : result.remedy();
    }

    private static void profile(IntegrationProfile profile, List<Attention> all) {
        ProfileData data = profile.data();
        String path = ProfilePages.path(profile);
        if (data.status() == ProfileStatus.DRAFT) {
            all.add(new Attention(
                    WARN,
                    Texts.text("overview.draft", data.displayName()),
                    Texts.text(data.validated() ? "overview.draft.publish" : "overview.draft.validate"),
                    path));
        } else if (!data.validated()) {
            all.add(new Attention(
                    WARN,
                    Texts.text("overview.invalid", data.displayName()),
                    Texts.text("overview.draft.validate"),
                    path));
        }
        if (data.provisioning() == Provisioning.UNKNOWN && data.runs(IntegrationProcess.RECLAIM_SUBSCRIPTIONS)) {
            all.add(new Attention(
                    WARN,
                    Texts.text("overview.provisioning", data.displayName()),
                    Texts.text("overview.provisioning.remedy"),
                    path));
        }
    }

    private static void rule(SamSpoke.View sam, IntegrationProfile profile, List<Attention> all) {
        for (RuleRevision rule : sam.rules().list()) {
            if (rule.profile().equals(profile.id()) && !rule.reviewed()) {
                all.add(new Attention(
                        WARN,
                        Texts.text("overview.rule", rule.name(), rule.label()),
                        Texts.text("overview.rule.remedy"),
                        Link.to("/rules", "profile", profile.id().value())));
            }
        }
    }

    private static void candidates(SamSpoke.View sam, IntegrationProfile profile, List<Attention> all) {
        Map<CandidateState, Integer> counts = new EnumMap<>(CandidateState.class);
        for (RemovalCandidate one : sam.candidates().open(profile.id())) {
            counts.merge(one.state(), 1, Integer::sum);
        }
        for (CandidateState state :
                List.of(CandidateState.ATTENTION_REQUIRED, CandidateState.AWAITING_APPROVAL, CandidateState.READY)) {
            int count = counts.getOrDefault(state, 0);
            if (count > 0) {
                all.add(new Attention(
                        state == CandidateState.READY ? "info" : WARN,
                        Texts.text(
                                "overview.candidates." + state.name(),
                                count,
                                profile.data().displayName()),
                        Texts.text("overview.candidates." + state.name() + ".remedy"),
                        Link.to("/candidates", "profile", profile.id().value())));
            }
        }
    }
}
