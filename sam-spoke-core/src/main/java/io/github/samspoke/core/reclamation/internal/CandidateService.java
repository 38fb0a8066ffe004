package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.ActivityVerdict;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.Candidates;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.SeatPricer;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads candidates and assesses seats. */
public final class CandidateService implements Candidates {
    private final ReclamationPorts ports;
    private final RuleRegistry registry;
    private final SeatPricer pricer;

    public CandidateService(ReclamationPorts ports, RuleRegistry registry, SeatPricer pricer) {
        this.ports = ports;
        this.registry = registry;
        this.pricer = pricer;
    }

    @Override
    public String potentialSavings(ProfileId profile) {
        return pricer.yearly(profile, open(profile).size());
    }

    @Override
    public List<RemovalCandidate> open(ProfileId profile) {
        return all(profile).stream().filter(c -> c.state().open()).toList();
    }

    @Override
    public List<RemovalCandidate> all(ProfileId profile) {
        return ports.candidates().list(profile);
    }

    @Override
    public List<Assessment> assess(ProfileId profile) {
        ProfileData data = profile(profile);
        List<SoftwareSubscription> seats = ports.subscriptions().list(profile);
        Assessor assessor = Assessor.of(ports, registry, data, rule(data), seats);
        List<Assessment> all = new ArrayList<>();
        SeatReading.each(ports.activity(), assessor, profile, seats, (assessment, activity) -> all.add(assessment));
        return all;
    }

    @Override
    public Assessment explain(ProfileId profile, String user) {
        ProfileData data = profile(profile);
        EmailAddress email = EmailAddress.of(user);
        SoftwareSubscription seat = ports.subscriptions().list(profile).stream()
                .filter(s -> s.userUri().equals(user) || s.allEmails().contains(email))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecordException("subscription of", user));
        return Assessor.of(ports, registry, data, rule(data))
                .explain(seat, ports.activity().find(profile, seat.userUri()));
    }

    private ProfileData profile(ProfileId id) {
        return ports.profiles().find(id).orElseThrow(() -> new NoSuchRecordException("profile", id.value()));
    }

    private RuleRevision rule(ProfileData profile) {
        String id = Optional.ofNullable(profile.rule())
                .orElseThrow(() -> new NoSuchRecordException(
                        "reclamation rule of profile", profile.id().value()));
        return ports.rules().find(id).orElseThrow(() -> new NoSuchRecordException("reclamation rule", id));
    }

    /** For how many whole days an assessed person is inactive, by the rule's threshold. */
    static long inactiveDays(Assessment assessment, Duration threshold) {
        return assessment.evidence().judge(threshold) instanceof ActivityVerdict.Inactive inactive
                ? inactive.idle().toDays()
                : 0;
    }

    /** A work note's data for the audit trail. */
    static Map<String, String> note(RemovalCandidate candidate) {
        return Map.of("state", candidate.state().name(), "note", candidate.workNote(), "user", candidate.userUri());
    }
}
