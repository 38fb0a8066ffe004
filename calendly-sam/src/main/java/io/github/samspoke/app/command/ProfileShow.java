package io.github.samspoke.app.command;

import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionHealth;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.profile.IntegrationProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Shows a profile, or all of them. */
@Command(
        name = "show",
        description = {"Shows the profile with its connection and jobs.", "", "Several profiles as a list."})
final class ProfileShow extends SamCommand {
    ProfileShow(Root root) {
        super(root);
    }

    /** One profile, and all that there are. */
    record Shown(List<Full> profiles) {}

    /** A profile with its connection and jobs. */
    record Full(ProfileView profile, @Nullable Health connection, List<Job> jobs) {}

    /** How the connection is. */
    record Health(String alias, String state, String forecast, String remedy) {}

    /** A job of the profile. */
    record Job(String name, String due, @Nullable String lastStatus) {}

    @Override
    int run(Session session) {
        List<IntegrationProfile> all = session.sam().profiles().list();
        if (root().profile() == null && all.size() != 1) {
            Table table = new Table("NAME", "STATUS", "MODE", "CONNECTION", "ORGANIZATION");
            for (IntegrationProfile profile : all) {
                ProfileView view = ProfileView.of(profile);
                String organization = view.organization();
                table.row(
                        view.name(),
                        view.status(),
                        view.mode(),
                        view.alias(),
                        organization == null ? "" : organization);
            }
            session.output().table(table);
            session.output()
                    .result(
                            "profile show",
                            new Shown(
                                    all.stream().map(one -> full(session, one)).toList()));
            return ExitCode.DONE;
        }
        one(session, session.profile(), "profile show");
        return ExitCode.DONE;
    }

    static void one(Session session, IntegrationProfile profile, String command) {
        Full full = full(session, profile);
        full.profile().print(session.output());
        Health health = full.connection();
        session.output()
                .line(
                        health == null
                                ? "Nothing is connected as " + full.profile().alias() + "."
                                : "Connection: " + health.state() + ", " + health.forecast());
        if (health != null && !health.remedy().isEmpty()) {
            session.output().line(health.remedy());
        }
        if (!full.jobs().isEmpty()) {
            Table jobs = new Table("JOB", "DUE", "LAST RUN");
            full.jobs()
                    .forEach(job -> jobs.row(job.name(), job.due(), job.lastStatus() == null ? "" : job.lastStatus()));
            session.output().table(jobs);
        }
        session.output().result(command, new Shown(List.of(full)));
    }

    private static Full full(Session session, IntegrationProfile profile) {
        ProfileView view = ProfileView.of(profile);
        boolean connected = session.sam().connections().list().stream()
                .map(Connection::alias)
                .anyMatch(view.alias()::equals);
        Health health = connected ? health(session.sam().connections().health(view.alias())) : null;
        List<Job> jobs = session.sam().related(profile.id()).scheduledJobs().stream()
                .map(ProfileShow::job)
                .toList();
        return new Full(view, health, jobs);
    }

    private static Health health(ConnectionHealth health) {
        return new Health(health.alias(), health.state().name(), health.forecast(), health.remedy());
    }

    private static Job job(ScheduledJob job) {
        ScheduledJob.LastRun last = job.last();
        return new Job(
                job.name(),
                job.due().toString(),
                last == null ? null : last.status().name());
    }
}
