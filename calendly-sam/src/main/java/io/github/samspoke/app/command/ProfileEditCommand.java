package io.github.samspoke.app.command;

import io.github.samspoke.core.profile.IntegrationProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Changes a profile. */
@Command(
        name = "edit",
        description =
                "Changes fields of the profile. A change of connection or processes clears the validation; without"
                        + " the download of activity a published profile is a draft again.")
final class ProfileEditCommand extends SamCommand {
    @Mixin
    private final ProfileFields fields = new ProfileFields();

    ProfileEditCommand(Root root) {
        super(root);
    }

    @Override
    int run(Session session) {
        IntegrationProfile edited = session.profile().edit(fields::fill);
        ProfileShow.one(session, edited, "profile edit");
        if (!edited.data().validated()) {
            session.output().line("Next: " + root().next("profile", "validate"));
        }
        return ExitCode.DONE;
    }
}
