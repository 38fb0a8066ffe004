package io.github.samspoke.core.activity.internal;

import static io.github.samspoke.core.activity.internal.Histories.PRESENT;
import static io.github.samspoke.core.activity.internal.Histories.THRESHOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.activity.ActivityEvidence;
import io.github.samspoke.core.activity.ActivityVerdict;
import io.github.samspoke.core.activity.ActivityVerdict.Cause;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.common.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    @Test
    @DisplayName("rules 2, worked: joined 45 days ago, no events, threshold 60: idle 45 days, not inactive")
    void judge_joined45DaysAgo_tooNewWithTheDay() {
        Instant joined = PRESENT.minus(days(45));
        Histories history = Histories.quiet().joinedAt(joined);

        assertThat(history.evidence().idleSince()).isEqualTo(joined);
        ActivityVerdict.Unknown unknown = unknown(history.judge());
        assertThat(unknown.cause()).isEqualTo(Cause.TOO_NEW);
        assertThat(unknown.reason()).contains("45 days");
        assertThat(unknown.knownOn()).isEqualTo(joined.plus(THRESHOLD));
    }

    @Test
    @DisplayName("rules 2, worked: look back 60 and threshold 60 yield candidates on day one, idle for at least 60")
    void judge_dayOne_inactiveAtLeast60() {
        ActivityVerdict verdict =
                Histories.quiet().readFrom(PRESENT.minus(days(60))).judge();

        assertThat(verdict).isEqualTo(new ActivityVerdict.Inactive(days(60), true));
    }

    @Test
    @DisplayName("rules 2: idle since a known last day is exact, not \"at least\"")
    void judge_lastDayKnown_exact() {
        ActivityVerdict verdict =
                Histories.quiet().hosted(Instant.parse("2026-08-01T09:00:00Z")).judge();

        assertThat(verdict).isEqualTo(new ActivityVerdict.Inactive(days(113), false));
    }

    @Test
    @DisplayName("rules 2: what was seen before the coverage began leaves a stretch nobody looked at: \"at least\"")
    void judge_lastBeforeCoverage_atLeast() {
        ActivityVerdict verdict = Histories.quiet()
                .readFrom(PRESENT.minus(days(70)))
                .hosted(PRESENT.minus(days(200)))
                .judge();

        assertThat(verdict).isEqualTo(new ActivityVerdict.Inactive(days(70), true));
    }

    @Test
    @DisplayName("rules 2: a member who joined the moment coverage began cannot have been idle for longer")
    void judge_joinedAsCoverageBegins_exact() {
        Instant from = PRESENT.minus(days(80));

        assertThat(Histories.quiet().readFrom(from).joinedAt(from).judge())
                .isEqualTo(new ActivityVerdict.Inactive(days(80), false));
    }

    @Test
    @DisplayName("rules 2: a missing created_at does not shorten idleness; that member is protected elsewhere")
    void judge_createdAtMissing_idleSinceCoverage() {
        ActivityEvidence evidence = Histories.quiet().joinedAt(null).evidence();

        assertThat(evidence.idleSince()).isEqualTo(evidence.coveredFrom());
        assertThat(evidence.idleKnown()).isFalse();
    }

    @Test
    @DisplayName("I3: a required source that was never read makes everybody unknown")
    void judge_requiredSourceNeverRead_unknown() {
        ActivityVerdict.Unknown unknown = unknown(Histories.quiet()
                .requiring(SignalSource.EVENTS, SignalSource.LOG)
                .judge());

        assertThat(unknown.cause()).isEqualTo(Cause.SOURCE_MISSING);
        assertThat(unknown.reason()).contains("log").doesNotContain("event");
    }

    @Test
    @DisplayName("I3: a required source that is no longer read makes everybody unknown, even the active")
    void judge_requiredSourceLost_unknown() {
        Histories lost = Histories.quiet()
                .read(SignalSource.LOG, PRESENT.minus(days(300)), PRESENT.minus(days(3)))
                .requiring(SignalSource.EVENTS, SignalSource.LOG);

        assertThat(lost.judge()).isInstanceOf(ActivityVerdict.Unknown.class);
        assertThat(lost.hosted(PRESENT.minus(days(1))).judge()).isInstanceOf(ActivityVerdict.Unknown.class);
    }

    @Test
    @DisplayName("I3: nothing read, nothing required: still unknown")
    void judge_nothingRequired_unknown() {
        assertThat(unknown(Histories.quiet().requiring().judge()).cause()).isEqualTo(Cause.SOURCE_MISSING);
    }

    @Test
    @DisplayName("I3: a gap within the threshold is unknown; the newest stretch counts alone")
    void judge_gap_tooShort() {
        Instant gapEnds = PRESENT.minus(days(30));
        Histories gap = Histories.quiet()
                .unread()
                .read(SignalSource.EVENTS, PRESENT.minus(days(365)), gapEnds.minusNanos(1))
                .read(SignalSource.EVENTS, gapEnds, PRESENT);

        ActivityVerdict.Unknown unknown = unknown(gap.judge());
        assertThat(unknown.cause()).isEqualTo(Cause.TOO_SHORT);
        assertThat(unknown.knownOn()).isEqualTo(gapEnds.plus(THRESHOLD));
    }

    @Test
    @DisplayName("I3: a gap of an hour yesterday is unknown too, although the day before was known")
    void judge_gapWithin36Hours_unknown() {
        Histories gap = Histories.quiet()
                .unread()
                .read(SignalSource.EVENTS, PRESENT.minus(days(365)), PRESENT.minus(Duration.ofHours(20)))
                .read(SignalSource.EVENTS, PRESENT.minus(Duration.ofHours(19)), PRESENT);

        assertThat(unknown(gap.judge()).cause()).isEqualTo(Cause.TOO_SHORT);
    }

    @Test
    @DisplayName("I3: a gap before the threshold does no harm")
    void judge_gapBeforeThreshold_inactive() {
        Histories gap = Histories.quiet()
                .unread()
                .read(SignalSource.EVENTS, PRESENT.minus(days(365)), PRESENT.minus(days(80)))
                .read(SignalSource.EVENTS, PRESENT.minus(days(60)), PRESENT);

        assertThat(gap.judge()).isInstanceOf(ActivityVerdict.Inactive.class);
    }

    @Test
    @DisplayName("rules 2: too short a coverage names the day on which it will be known")
    void judge_tooShort_namesTheDay() {
        Instant from = PRESENT.minus(days(10));

        ActivityVerdict.Unknown unknown =
                unknown(Histories.quiet().readFrom(from).judge());

        assertThat(unknown.cause()).isEqualTo(Cause.TOO_SHORT);
        assertThat(unknown.knownOn()).isEqualTo(from.plus(THRESHOLD));
    }

    @Test
    @DisplayName("rules 2: who joined after coverage began is not known before the threshold since joining has passed")
    void judge_tooShortAndTooNew_namesTheLaterDay() {
        Instant joined = PRESENT.minus(days(10));
        Histories history = Histories.quiet().readFrom(PRESENT.minus(days(40))).joinedAt(joined);

        assertThat(unknown(history.judge()).knownOn()).isEqualTo(joined.plus(THRESHOLD));
    }

    @Test
    @DisplayName("rules 2: on the day that was named, it is known")
    void judge_onTheNamedDay_known() {
        Histories history = Histories.quiet().readFrom(PRESENT.minus(days(10)));
        Instant named = Objects.requireNonNull(unknown(history.judge()).knownOn());

        assertThat(history.read(SignalSource.EVENTS, PRESENT, named).at(named).judge())
                .isInstanceOf(ActivityVerdict.Inactive.class);
        Instant earlier = named.minusNanos(1);
        assertThat(history.read(SignalSource.EVENTS, PRESENT, earlier)
                        .at(earlier)
                        .judge())
                .isInstanceOf(ActivityVerdict.Unknown.class);
    }

    @Test
    @DisplayName("rules 2: a signal within the threshold proves activity even where coverage is short")
    void judge_shortCoverageWithSignal_active() {
        Histories history = Histories.quiet().readFrom(PRESENT.minus(days(10))).hosted(PRESENT.minus(days(20)));

        assertThat(history.judge()).isInstanceOf(ActivityVerdict.Active.class);
    }

    @Test
    @DisplayName("rules 2: a member who joined after the last reading is too new, not idle for less than nothing")
    void judge_joinedAfterReading_tooNew() {
        ActivityVerdict.Unknown unknown = unknown(Histories.quiet()
                .joinedAt(PRESENT.plus(Duration.ofHours(30)))
                .at(PRESENT.plus(Duration.ofHours(31)))
                .judge());

        assertThat(unknown.cause()).isEqualTo(Cause.TOO_NEW);
        assertThat(unknown.reason()).doesNotContain("-");
    }

    @Test
    @DisplayName("rules 2: evidence of one source is SINGLE_SIGNAL, however many signals that source has")
    void singleSignal_oneSource_true() {
        Histories one = Histories.quiet().hosted(PRESENT.minus(days(100)));
        ActivityEvidence booked = new EvidenceBuilder(one.ledger(), Set.of(SignalSource.EVENTS), PRESENT)
                .of(one.activity().with(Signal.EVENT_BOOKED, PRESENT.minus(days(90))), one.joined());

        assertThat(booked.singleSignal()).isTrue();
        assertThat(Histories.quiet()
                        .read(SignalSource.LOG, PRESENT.minus(days(90)), PRESENT)
                        .requiring(SignalSource.EVENTS, SignalSource.LOG)
                        .evidence()
                        .singleSignal())
                .isFalse();
    }

    @Test
    @DisplayName("I3: a threshold of nothing or less would make everybody inactive; it is refused")
    void judge_thresholdNotPositive_refused() {
        ActivityEvidence active = Histories.quiet().hosted(PRESENT).evidence();

        assertThatThrownBy(() -> active.judge(Duration.ofDays(-5))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> active.judge(Duration.ZERO)).isInstanceOf(InvalidInputException.class);
        assertThat(active.judge(Duration.ofNanos(1))).isInstanceOf(ActivityVerdict.Active.class);
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }

    private static ActivityVerdict.Unknown unknown(ActivityVerdict verdict) {
        assertThat(verdict).isInstanceOf(ActivityVerdict.Unknown.class);
        return (ActivityVerdict.Unknown) verdict;
    }
}
