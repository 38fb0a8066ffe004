package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.DailyTime;
import io.github.samspoke.core.common.Hashing;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.job.JobChain;
import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.job.JobStore;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.reclamation.internal.StandingApprovals;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When jobs are due: at publish, then daily; and what is done about those that are not. */
final class Schedule {
    /** A run that began less than this before the daily time counts for it. */
    private static final Duration TOO_SOON = Duration.ofHours(6);

    /** Evidence older than this is no evidence (rules 2): by then a job must have run again. */
    private static final Duration STALE = Duration.ofHours(36);

    private static final LocalTime NIGHT_ENDS = LocalTime.of(6, 0);
    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

    private final Engine engine;

    Schedule(Engine engine) {
        this.engine = engine;
    }

    /** Makes a profile's jobs due now, and the instance's where there are none: the chain brings them along. */
    void publish(ProfileData profile) {
        for (JobKind kind : JobKind.values()) {
            String name = kind.jobName(profile.displayName());
            if (runs(profile, kind)) {
                Optional<ScheduledJob> known = jobs().find(name);
                if (kind.perProfile() || known.isEmpty()) {
                    jobs().save(known.orElseGet(() -> fresh(profile, kind)).dueAt(engine.now()));
                }
            }
        }
    }

    /** Makes those of a profile's jobs that are not there, due now. */
    void complete(ProfileData profile) {
        for (JobKind kind : JobKind.values()) {
            if (runs(profile, kind)
                    && jobs().find(kind.jobName(profile.displayName())).isEmpty()) {
                jobs().save(fresh(profile, kind));
            }
        }
    }

    /** Has the unattended job come and go with the profile's standing approval; it runs with the profile's other jobs. */
    void standing(ProfileData profile) {
        String name = JobKind.RECLAIM.jobName(profile.displayName());
        if (profile.status() == ProfileStatus.PUBLISHED && runs(profile, JobKind.RECLAIM)) {
            ScheduledJob like = jobs().find(JobKind.REFRESH_SUBSCRIPTIONS.jobName(profile.displayName()))
                    .orElseGet(() -> fresh(profile, JobKind.RECLAIM));
            jobs().save(new ScheduledJob(name, JobKind.RECLAIM, profile.id(), like.due(), like.daily(), null));
        } else {
            jobs().remove(name);
        }
    }

    private boolean runs(ProfileData profile, JobKind kind) {
        return switch (kind) {
            case REFRESH_ACTIVITY -> profile.runs(IntegrationProcess.DOWNLOAD_ACTIVITY);
            case RECLAIM ->
                profile.runs(IntegrationProcess.RECLAIM_SUBSCRIPTIONS)
                        && new StandingApprovals(engine.reclamationPorts()).anyGood(profile);
            default -> true;
        };
    }

    private ScheduledJob fresh(ProfileData profile, JobKind kind) {
        return new ScheduledJob(
                kind.jobName(profile.displayName()), kind, kind.perProfile() ? profile.id() : null, engine.now());
    }

    /** When a job that began at an instant is due again: days that were missed are not made up for one by one. */
    Instant next(ScheduledJob job, Instant started) {
        return time(job).next(started.plus(TOO_SOON));
    }

    private DailyTime time(ScheduledJob job) {
        DailyTime own = job.daily() == null ? engine.settings().daily() : job.daily();
        return own == null ? spread(job.profile()) : own;
    }

    /** Profiles over the first six hours of the day, the instance behind them. */
    static DailyTime spread(@Nullable ProfileId profile) {
        if (profile == null) {
            return new DailyTime(NIGHT_ENDS, ZoneOffset.UTC);
        }
        long hash = Long.parseLong(Hashing.sha256(profile.value()).substring(0, 8), 16);
        return new DailyTime(LocalTime.ofSecondOfDay(hash % NIGHT_ENDS.toSecondOfDay()), ZoneOffset.UTC);
    }

    void dailyAt(ProfileId profile, DailyTime time, Actor actor) {
        engine.work().inTransaction(() -> {
            List<ScheduledJob> all = jobs().of(JobChain.of(profile));
            if (all.isEmpty()) {
                throw new NoSuchRecordException("job of profile", profile.value());
            }
            for (ScheduledJob job : all) {
                // What has not run since it was published stays due.
                boolean waits = !job.due().isAfter(engine.now());
                jobs().save(job.dailyAt(time, waits ? job.due() : time.next(engine.now())));
            }
            engine.audit()
                    .record(
                            profile.value(),
                            actor,
                            "jobs.dailyAt",
                            profile.value(),
                            Map.of(
                                    "time",
                                    time.time().toString(),
                                    "zone",
                                    time.zone().getId()));
        });
    }

    /** Makes due what should have run; says so in log, audit trail and events. */
    List<ScheduledJob> heal(Actor actor) {
        return engine.work().inTransaction(() -> {
            List<ScheduledJob> healed = new ArrayList<>();
            List<ProfileData> published = engine.store().profiles().list().stream()
                    .filter(profile -> profile.status() == ProfileStatus.PUBLISHED)
                    .toList();
            Map<String, ScheduledJob> known = byName();
            for (ProfileData profile : published) {
                for (JobKind kind : JobKind.values()) {
                    boolean once = kind.perProfile() || profile.equals(published.get(0));
                    if (once && runs(profile, kind)) {
                        heal(profile, kind, known.get(kind.jobName(profile.displayName())), actor)
                                .ifPresent(healed::add);
                    }
                }
            }
            return healed;
        });
    }

    private Map<String, ScheduledJob> byName() {
        return jobs().list().stream().collect(java.util.stream.Collectors.toMap(ScheduledJob::name, job -> job));
    }

    private Optional<ScheduledJob> heal(ProfileData profile, JobKind kind, @Nullable ScheduledJob known, Actor actor) {
        Instant now = engine.now();
        String reason = known == null ? "it was missing" : reason(known, now);
        if (reason.isEmpty()) {
            return Optional.empty();
        }
        ScheduledJob job = known == null ? fresh(profile, kind) : known;
        ScheduledJob due = job.due().isAfter(now) ? job.dueAt(now) : job;
        jobs().save(due);
        LOG.warn("Job {} is due now: {}", job.name(), reason);
        String chain = job.profile() == null ? "" : job.profile().value();
        engine.events().publish(chain, head -> new SamEvent.ScheduleHealed(head, job.name(), reason));
        engine.audit()
                .record(
                        chain.isEmpty() ? AuditLog.INSTANCE : chain,
                        actor,
                        "job.healed",
                        job.name(),
                        Map.of("reason", reason));
        return Optional.of(due);
    }

    private static String reason(ScheduledJob job, Instant now) {
        if (job.due().isAfter(now.plus(STALE))) {
            return "it was due at " + job.due() + " only";
        }
        Instant ran = job.last() == null ? job.due() : job.last().started();
        return ran.plus(STALE).isBefore(now) ? "it has not run since " + ran : "";
    }

    private JobStore jobs() {
        return engine.store().jobs();
    }
}
