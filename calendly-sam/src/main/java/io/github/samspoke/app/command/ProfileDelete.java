package io.github.samspoke.app.command;

import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.profile.IntegrationProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Deletes a profile. */
@Command(
        name = "delete",
        description = {
            "Deletes the profile.",
            "",
            "Its subscriptions end, its jobs go, open candidates close. Rules, plans, journal and audit trail stay; Calendly is not touched."
        })
final class ProfileDelete extends SamCommand {
    @Option(names = "--yes", description = "Do not ask; needs --profile.")
    private boolean yes;

    ProfileDelete(Root root) {
        super(root);
    }

    /** What was deleted. */
    record Deleted(String profile) {}

    @Override
    void check() {
        if (yes && root().profile() == null) {
            throw usage("--yes needs --profile NAME.");
        }
    }

    @Override
    int run(Session session) {
        IntegrationProfile profile = session.profile();
        String name = profile.data().displayName();
        String typed = yes
                ? name
                : session.ask(
                        "Type the profile's name (" + Output.clean(name) + ") to delete it: ",
                        () -> usage("There is no terminal to ask on: give --yes and --profile NAME."));
        if (!typed.equals(name)) {
            throw new RefusedException("That is not the profile's name", "Nothing was deleted.");
        }
        session.working(control -> {
            profile.delete(control);
            return name;
        });
        session.output().line("Deleted " + name + ".");
        session.output().result("profile delete", new Deleted(name));
        return ExitCode.DONE;
    }
}
