package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.reclamation.Notice;
import io.github.samspoke.core.reclamation.NoticeRequest;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What is sent for a candidate, and what is kept of the sending. */
public final class Notices {
    private final ReclamationPorts ports;
    private final Asking asking;

    public Notices(ReclamationPorts ports, Asking asking) {
        this.ports = ports;
        this.asking = asking;
    }

    /** The same notice is the same request, whenever and wherever it is made. */
    public NoticeRequest request(RemovalCandidate candidate, Notice notice) {
        SoftwareSubscription seat = ports.subscriptions()
                .find(candidate.profile(), candidate.userUri())
                .orElseThrow();
        int reminder = notice.sentAt() == null ? 0 : notice.reminders();
        String id = notice.id(candidate.number());
        return new NoticeRequest(
                reminder == 0 ? id : id + "/r" + reminder,
                id,
                reminder,
                candidate.number(),
                candidate.profile(),
                notice.recipient(),
                seat.name(),
                seat.email(),
                candidate.reason(),
                notice.days(),
                notice.answerBy(),
                asking.links().token(candidate.number(), notice));
    }

    /** Keeps that the host has taken the notice over. */
    public void sent(String number, Notice notice) {
        Instant now = ports.clock().instant();
        change(number, notice, course -> course.sent(now), true);
    }

    /** Keeps when to try again. */
    public void postponed(String number, Notice notice, Instant again, boolean failed) {
        change(number, notice, course -> course.postponed(again, failed), false);
    }

    /** What was answered, closed or followed by a newer notice meanwhile stays as it is. */
    private void change(String number, Notice notice, UnaryOperator<Notice> how, boolean audited) {
        ports.work().inTransaction(() -> {
            RemovalCandidate candidate = CandidateDesk.find(ports, number);
            Notice course = candidate.notice();
            if (course == null || course.sequence() != notice.sequence() || candidate.noticeDue() == null) {
                return;
            }
            ports.candidates().save(candidate.with(how.apply(course)));
            if (audited) {
                ports.audit()
                        .record(
                                candidate.profile().value(),
                                Actor.SYSTEM,
                                "notice.sent",
                                number,
                                Map.of("notice", notice.id(number), "user", candidate.userUri()));
            }
        });
    }
}
