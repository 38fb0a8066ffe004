package io.github.samspoke.app.command;

import io.github.samspoke.core.activity.PersonActivity;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what one person was seen doing. */
@Command(name = "activity", description = "Shows on which days a person was seen doing what, and what was read.")
final class ActivityCommand extends SamCommand {
    @Parameters(paramLabel = "USER", description = "E-mail address, or user URI.")
    private String user = "";

    ActivityCommand(Root root) {
        super(root);
    }

    /** A person's activity. */
    record Activity(
            String user,
            String email,
            @Nullable String asOf,
            @Nullable String last,
            @Nullable String lastSignal,
            List<Day> days,
            List<String> upcomingDays,
            Map<String, List<Stretch>> coverage) {}

    /** A day on which something was seen. */
    record Day(String day, String signal, boolean covered) {}

    /** What was read without a gap. */
    record Stretch(String from, String to) {}

    @Override
    int run(Session session) {
        IntegrationProfile profile = session.profile();
        SoftwareSubscription seat = session.seat(profile.id(), user);
        PersonActivity activity = session.sam().activity().of(profile.id(), seat.userUri());
        Activity shown = activity(seat, activity);
        Output output = session.output();
        output.title(seat.email() + ", " + seat.name() + " (" + seat.role() + ")");
        output.line("last seen: "
                + (shown.last() == null ? "not in what was read" : shown.last() + ", " + shown.lastSignal()));
        output.line("meetings to come: "
                + (shown.upcomingDays().isEmpty() ? "none" : String.join(", ", shown.upcomingDays())));
        if (!shown.days().isEmpty()) {
            Table table = new Table("DAY", "SIGNAL");
            shown.days().forEach(day -> table.row(day.day(), day.signal()));
            output.table(table);
        }
        shown.coverage()
                .forEach((source, spans) ->
                        spans.forEach(span -> output.line("read " + source + ": " + span.from() + " to " + span.to())));
        output.result("activity", shown);
        return ExitCode.DONE;
    }

    private static Activity activity(SoftwareSubscription seat, PersonActivity activity) {
        Map<String, List<Stretch>> coverage = new TreeMap<>();
        activity.coverage().forEach((source, spans) -> coverage.put(source.id(), stretches(spans)));
        return new Activity(
                seat.userUri(),
                seat.email().value(),
                Session.time(activity.asOf()),
                activity.last().map(last -> last.at().toString()).orElse(null),
                activity.last().map(last -> last.signal().id()).orElse(null),
                activity.sightings().stream()
                        .map(seen ->
                                new Day(seen.day().toString(), seen.signal().id(), seen.covered()))
                        .toList(),
                activity.upcomingDays().stream().map(Object::toString).toList(),
                coverage);
    }

    private static List<Stretch> stretches(List<Span> spans) {
        List<Stretch> all = new ArrayList<>();
        spans.forEach(
                span -> all.add(new Stretch(span.from().toString(), span.to().toString())));
        return all;
    }
}
