package io.github.samspoke.app.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a draft of what was exported. */
@Command(name = "import", description = "Makes a draft of what profile export has written.")
final class ProfileImport extends SamCommand {
    @Parameters(paramLabel = "FILE", description = "The document; - for standard input.")
    private Path file = Path.of("-");

    ProfileImport(Root root) {
        super(root);
    }

    @Override
    int run(Session session) {
        String json = TextFiles.read(root().shell(), file);
        ProfileShow.one(session, session.sam().profiles().importProfile(json), "profile import");
        return ExitCode.DONE;
    }
}
