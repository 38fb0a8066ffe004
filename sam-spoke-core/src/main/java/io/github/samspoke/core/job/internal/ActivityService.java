package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.activity.Activities;
import io.github.samspoke.core.activity.ActivityAnalyzer;
import io.github.samspoke.core.activity.ActivityDistribution;
import io.github.samspoke.core.activity.ActivityEstimate;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.HistoryReading;
import io.github.samspoke.core.activity.PersonActivity;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.internal.Estimator;
import io.github.samspoke.core.activity.internal.ReadingPlan;
import io.github.samspoke.core.activity.internal.WindowReader;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Duration;

/** Activity for whoever asks. */
public final class ActivityService implements Activities {
    private final Actor actor;
    private final Authorizer authorizer;
    private final Engine engine;

    public ActivityService(Actor actor, Authorizer authorizer, Engine engine) {
        this.actor = actor;
        this.authorizer = authorizer;
        this.engine = engine;
    }

    @Override
    public PersonActivity of(ProfileId profile, String userUri) {
        CoverageLedger ledger = coverage(profile);
        return new PersonActivity(
                userUri,
                ledger.common(ledger.sources()).map(Span::to).orElse(null),
                ledger.spans(),
                engine.store().activity().find(profile, userUri));
    }

    @Override
    public CoverageLedger coverage(ProfileId profile) {
        return engine.store().activity().coverage(profile);
    }

    @Override
    public ActivityEstimate estimate(ProfileId id) {
        ProfileData profile = profile(id);
        try (SpokeSession session = engine.sessions().read(profile, RunControl.silent())) {
            Sessions.requireSameAccount(profile, session);
            WindowReader.Task task = ActivityJob.task(engine, profile, ActivityJob.analyzer(session));
            boolean whole = new ActivityJob(engine).way(profile, task).wholeOrganization();
            ReadingPlan plan =
                    ReadingPlan.upTo(task.asOf(), ActivityJob.from(engine, profile), coverage(id), task.analyzer());
            return estimator(profile, task.analyzer()).of(plan, whole);
        }
    }

    private Estimator estimator(ProfileData profile, ActivityAnalyzer analyzer) {
        return new Estimator(analyzer, profile.pinned().orElseThrow().uri(), coverage(profile.id()), engine.now());
    }

    @Override
    public HistoryReading history(ProfileId id, int days) {
        if (days < 1 || days > MOST_HISTORY_DAYS) {
            throw new InvalidInputException(
                    "days", days + " is out of range", "Give 1 to " + MOST_HISTORY_DAYS + " days.");
        }
        ProfileData profile = profile(id);
        if (coverage(id).newest(SignalSource.EVENTS).isEmpty()) {
            throw new RefusedException("No activity was read yet", "Run the activity job first.");
        }
        try (SpokeSession session = engine.sessions().read(profile, RunControl.silent())) {
            Sessions.requireSameAccount(profile, session);
            ActivityAnalyzer analyzer = ActivityJob.analyzer(session);
            ReadingPlan plan =
                    ReadingPlan.backTo(engine.now().minus(Duration.ofDays(days)), engine.now(), coverage(id), analyzer);
            ActivityEstimate estimate = estimator(profile, analyzer).of(plan, false);
            return new HistoryJob(actor, authorizer, engine, profile, days, estimate);
        }
    }

    private ProfileData profile(ProfileId id) {
        return engine.store().profiles().find(id).orElseThrow(() -> new NoSuchRecordException("profile", id.value()));
    }

    @Override
    public ActivityDistribution distribution(ProfileId id, RunControl control) {
        ProfileData profile = profile(id);
        try (SpokeSession session = engine.sessions().read(profile, control)) {
            return new DistributionReader(engine, profile, session).read(control);
        }
    }
}
