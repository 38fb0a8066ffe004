package io.github.samspoke.app.command;

import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.PublishConfirmation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Publishes a profile, after a person has seen on what. */
@Command(
        name = "publish",
        description = {
            "Shows on what the profile would be published, asks for the organization's name, and publishes.",
            "",
            "Makes the profile's rule and its jobs."
        })
final class ProfilePublish extends SamCommand {
    @Option(names = "--yes", description = "Do not ask; needs --organization.")
    private boolean yes;

    @Option(names = "--organization", paramLabel = "NAME", description = "Name of the organization that is meant.")
    private @Nullable String organization;

    ProfilePublish(Root root) {
        super(root);
    }

    /** What was published. */
    record Published(
            String profile, String organization, String plan, int membersAtLeast, String account, String rule) {}

    @Override
    void check() {
        if (yes && organization == null) {
            throw usage("--yes needs --organization NAME.");
        }
    }

    @Override
    int run(Session session) {
        IntegrationProfile profile = session.profile();
        PublishConfirmation shown = profile.confirmation();
        session.output()
                .shown("Profile " + profile.data().displayName() + " would be published on\n  organization  "
                        + shown.organization() + "\n  plan          " + shown.plan() + "\n  members       "
                        + (shown.more() ? "at least " : "") + shown.membersAtLeast() + "\n  account       "
                        + shown.callerEmail());
        String name = yes && organization != null
                ? organization
                : session.ask(
                        "Type the organization's name to publish: ",
                        () -> usage("There is no terminal to ask on: give --yes and --organization NAME."));
        if (!name.equals(shown.organization())) {
            throw new RefusedException(
                    "The organization is " + shown.organization() + ", not " + (name.isEmpty() ? "nothing" : name),
                    "Nothing was published. Connect the right account, or give the name as it is shown.");
        }
        IntegrationProfile published = profile.publish(shown);
        session.output().line("Published. Its rule " + published.generatedRule() + " is to be reviewed by an admin.");
        session.output().line("Next: " + root().next("run"));
        session.output()
                .result(
                        "profile publish",
                        new Published(
                                published.data().displayName(),
                                shown.organization(),
                                shown.plan(),
                                shown.membersAtLeast(),
                                shown.callerEmail(),
                                published.generatedRule()));
        return ExitCode.DONE;
    }
}
