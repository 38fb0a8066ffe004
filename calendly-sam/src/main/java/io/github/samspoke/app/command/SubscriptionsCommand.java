package io.github.samspoke.app.command;

import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists who holds a seat. */
@Command(name = "subscriptions", description = "Lists who holds a seat.")
final class SubscriptionsCommand extends SamCommand {
    @Option(names = "--all", description = "Ended ones, too.")
    private boolean all;

    @Option(
            names = "--servicenow",
            paramLabel = "FILE",
            description =
                    "Write CSV in the columns of ServiceNow's samp_sw_subscription instead (- for standard output).")
    private @Nullable Path serviceNow;

    SubscriptionsCommand(Root root) {
        super(root);
    }

    /** Who holds a seat. */
    record Seats(String profile, int occupied, int invitations, List<Seat> subscriptions) {}

    /** One seat. */
    record Seat(
            String email,
            String name,
            String role,
            String status,
            @Nullable String joined,
            @Nullable String ended,
            String identifier,
            String user) {}

    @Override
    int run(Session session) {
        IntegrationProfile profile = session.profile();
        if (serviceNow != null) {
            TextFiles.write(
                    session.output(), serviceNow, session.sam().reports().serviceNowSubscriptions(profile.id()));
            return ExitCode.DONE;
        }
        List<SoftwareSubscription> occupied = session.sam().subscriptions().occupied(profile.id());
        int invitations =
                session.sam().subscriptions().invitations(profile.id()).size();
        List<Seat> seats = (all ? session.sam().subscriptions().all(profile.id()) : occupied)
                .stream()
                        .sorted(Comparator.comparing(seat -> seat.email().value()))
                        .map(SubscriptionsCommand::seat)
                        .toList();
        Table table = new Table("EMAIL", "NAME", "ROLE", "STATUS", "JOINED");
        seats.forEach(seat -> table.row(
                seat.email(), seat.name(), seat.role(), seat.status(), seat.joined() == null ? "" : seat.joined()));
        session.output().table(table);
        session.output().line(occupied.size() + " seats occupied, " + invitations + " invitations pending");
        session.output()
                .result("subscriptions", new Seats(profile.data().displayName(), occupied.size(), invitations, seats));
        return ExitCode.DONE;
    }

    private static Seat seat(SoftwareSubscription seat) {
        return new Seat(
                seat.email().value(),
                seat.name(),
                seat.role().name(),
                seat.status().name(),
                seat.joinedAt().map(Object::toString).orElse(null),
                Session.time(seat.endedAt()),
                seat.identifier(),
                seat.userUri());
    }
}
