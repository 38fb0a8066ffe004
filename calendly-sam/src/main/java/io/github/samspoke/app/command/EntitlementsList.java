package io.github.samspoke.app.command;

import picocli.CommandLine.Command;

/** Lists what was bought, as the command above it does. */
@Command(name = "list", description = "Lists what was bought.")
final class EntitlementsList extends SamCommand {
    EntitlementsList(Root root) {
        super(root);
    }

    @Override
    int run(Session session) {
        return new EntitlementsCommand(root()).run(session);
    }
}
