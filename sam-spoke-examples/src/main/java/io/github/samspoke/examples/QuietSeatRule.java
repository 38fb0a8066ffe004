package io.github.samspoke.examples;

import io.github.samspoke.core.activity.LastActivity;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.ReclamationRule;
import io.github.samspoke.core.reclamation.RuleSubject;
import java.time.Duration;

/**
 * A rule of one's own: a seat is quiet after 45 days, but sales people (by their address) have 90, and whoever has a
 * meeting to come keeps the seat whatever else is true.
 */
public final class QuietSeatRule implements ReclamationRule {
    private static final Duration USUALLY = Duration.ofDays(45);
    private static final Duration SALES = Duration.ofDays(90);

    /** Creates the rule. */
    public QuietSeatRule() {}

    @Override
    public Decision evaluate(RuleSubject subject) {
        if (subject.upcoming().isPresent()) {
            return new Decision.Keep("meets on " + subject.upcoming().get());
        }
        Duration patience = subject.email().matches("*@sales.example.com") ? SALES : USUALLY;
        LastActivity last = subject.evidence().last();
        if (last != null && last.at().isAfter(subject.asOf().minus(patience))) {
            return new Decision.Keep("active on " + last.at());
        }
        boolean readFarEnough = subject.evidence().coveredFrom() != null
                && !subject.evidence().coveredFrom().isAfter(subject.asOf().minus(patience));
        boolean thereLongEnough =
                subject.age().map(age -> age.compareTo(patience) >= 0).orElse(false);
        if (!readFarEnough) {
            return new Decision.Unknown("activity is not known for " + patience.toDays() + " days");
        }
        return thereLongEnough
                ? new Decision.Reclaim("quiet for " + patience.toDays() + " days")
                : new Decision.Keep("has not been here for " + patience.toDays() + " days");
    }
}
