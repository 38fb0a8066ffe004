package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.ActivityVerdict;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.Candidates;
import io.github.samspoke.core.reclamation.Justification;
import io.github.samspoke.core.reclamation.NoticeAnswer;
import io.github.samspoke.core.reclamation.NoticePage;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.SeatPricer;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Candidates as one actor sees them: read here, worked on at the two desks. */
public final class CandidateService implements Candidates {
    private final Actor actor;
    private final Authorizer authorizer;
    private final ReclamationPorts ports;
    private final RuleRegistry registry;
    private final SeatPricer pricer;
    private final CandidateDesk desk;
    private final NoticeDesk notices;

    public CandidateService(
            Actor actor,
            Authorizer authorizer,
            ReclamationPorts ports,
            RuleRegistry registry,
            SeatPricer pricer,
            Asking asking) {
        this.actor = actor;
        this.authorizer = authorizer;
        this.ports = ports;
        this.registry = registry;
        this.pricer = pricer;
        this.desk = new CandidateDesk(actor, ports, registry, asking);
        this.notices = new NoticeDesk(actor, authorizer, ports, registry, asking);
    }

    @Override
    public String potentialSavings(ProfileId profile) {
        return pricer.yearly(profile, open(profile).size());
    }

    @Override
    public String potentialSavings(String number) {
        return pricer.yearly(get(number).profile(), 1);
    }

    @Override
    public RemovalCandidate get(String number) {
        return CandidateDesk.find(ports, number);
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
        List<SoftwareSubscription> seats = ports.subscriptions().list(profile);
        Assessor assessor = Judge.of(ports, registry, profile, seats).assessor();
        List<Assessment> all = new ArrayList<>();
        SeatReading.each(ports.activity(), assessor, profile, seats, (assessment, activity) -> all.add(assessment));
        return all;
    }

    @Override
    public Assessment explain(ProfileId profile, String user) {
        Judge judge = Judge.of(ports, registry, profile);
        SoftwareSubscription seat = seat(ports, profile, user);
        return judge.assessor().explain(seat, ports.activity().find(profile, seat.userUri()));
    }

    /** The seat of somebody who is named by URI or by any address, present or former. */
    static SoftwareSubscription seat(ReclamationPorts ports, ProfileId profile, String user) {
        EmailAddress email = EmailAddress.of(user);
        return ports.subscriptions().list(profile).stream()
                .filter(s -> s.userUri().equals(user) || s.allEmails().contains(email))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecordException("subscription of", user));
    }

    @Override
    public RemovalCandidate create(ProfileId profile, String user, Justification justification, String reason) {
        work("make candidates");
        return desk.create(profile, user, justification, reason);
    }

    @Override
    public RemovalCandidate assign(String number, String group, @Nullable String person) {
        work("assign candidates");
        return desk.assign(number, group, person);
    }

    @Override
    public RemovalCandidate note(String number, String text) {
        work("note on candidates");
        return desk.note(number, text);
    }

    @Override
    public RemovalCandidate setRecipient(String number, @Nullable String email) {
        work("address notices");
        return desk.setRecipient(number, email);
    }

    @Override
    public RemovalCandidate request(String number) {
        work("reclaim candidates");
        return desk.request(number);
    }

    @Override
    public List<RemovalCandidate> requestAll(ProfileId profile) {
        work("reclaim candidates");
        return desk.requestAll(profile);
    }

    @Override
    public RemovalCandidate resume(String number, String note) {
        work("resume candidates");
        return desk.resume(number, note);
    }

    @Override
    public RemovalCandidate closeComplete(String number, String note) {
        work("close candidates");
        return desk.close(number, CandidateState.CLOSED_COMPLETE, note);
    }

    @Override
    public RemovalCandidate skip(String number, String note) {
        work("close candidates");
        return desk.close(number, CandidateState.CLOSED_SKIPPED, note);
    }

    @Override
    public RemovalCandidate cancel(String number, String note) {
        work("close candidates");
        return desk.close(number, CandidateState.CLOSED_CANCELED, note);
    }

    @Override
    public RemovalCandidate approveKeep(String number, String note) {
        work("decide on seats");
        return notices.approve(number, note);
    }

    @Override
    public RemovalCandidate rejectKeep(String number, String note) {
        work("decide on seats");
        return notices.reject(number, note);
    }

    @Override
    public void delivered(String notice, Instant at) {
        work("hand in receipts");
        notices.delivered(notice, at);
    }

    @Override
    public void bounced(String notice, String reason) {
        work("hand in receipts");
        notices.bounced(notice, reason);
    }

    @Override
    public NoticePage notice(String token) {
        return notices.page(token);
    }

    @Override
    public NoticePage answer(String token, NoticeAnswer answer) {
        work("hand in answers");
        return notices.answer(token, answer);
    }

    private void work(String command) {
        authorizer.require(actor, Role.SAM_USER, command);
    }

    /** For how many whole days an assessed person is inactive, by the rule's threshold. */
    static long inactiveDays(Assessment assessment, Duration threshold) {
        return assessment.evidence().judge(threshold) instanceof ActivityVerdict.Inactive inactive
                ? inactive.idle().toDays()
                : 0;
    }
}
