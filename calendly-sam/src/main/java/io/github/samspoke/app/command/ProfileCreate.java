package io.github.samspoke.app.command;

import io.github.samspoke.core.profile.IntegrationProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a draft. */
@Command(name = "create", description = "Makes a draft of an integration profile.")
final class ProfileCreate extends SamCommand {
    @Mixin
    private final ProfileFields fields = new ProfileFields();

    ProfileCreate(Root root) {
        super(root);
    }

    @Override
    int run(Session session) {
        IntegrationProfile profile = session.sam().profiles().create(fields::fill);
        ProfileShow.one(session, profile, "profile create");
        session.output().line("Next: " + root().next("profile", "validate"));
        return ExitCode.DONE;
    }
}
