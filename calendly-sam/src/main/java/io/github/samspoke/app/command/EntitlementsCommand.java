package io.github.samspoke.app.command;

import io.github.samspoke.core.license.SoftwareEntitlement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Lists what was bought. */
@Command(name = "entitlements", description = "Lists what was bought; entitlements import takes it from CSV.")
final class EntitlementsCommand extends SamCommand {
    EntitlementsCommand(Root root) {
        super(root);
    }

    /** What was bought. */
    record Entitlements(List<Entitlement> entitlements) {}

    /** One entitlement. */
    record Entitlement(
            String id,
            String name,
            String model,
            String state,
            int purchasedRights,
            int activeRights,
            @Nullable String unitPrice,
            String period,
            @Nullable String start,
            @Nullable String end) {}

    @Override
    int run(Session session) {
        List<Entitlement> all = session.sam().licenses().entitlements().stream()
                .map(one -> entitlement(session, one))
                .toList();
        if (all.isEmpty()) {
            session.output().line("Nothing was entered. " + root().next("entitlements", "import", "FILE"));
        } else {
            Table table = new Table("ID", "NAME", "STATE", "BOUGHT", "ACTIVE", "PRICE", "PERIOD", "FROM", "TO");
            all.forEach(one -> table.row(
                    one.id(),
                    one.name(),
                    one.state(),
                    one.purchasedRights(),
                    one.activeRights(),
                    Optional.ofNullable(one.unitPrice()).orElse("not known"),
                    one.period(),
                    Optional.ofNullable(one.start()).orElse(""),
                    Optional.ofNullable(one.end()).orElse("")));
            session.output().table(table);
        }
        session.output().result("entitlements", new Entitlements(all));
        return ExitCode.DONE;
    }

    private static Entitlement entitlement(Session session, SoftwareEntitlement one) {
        return new Entitlement(
                one.id(),
                one.displayName(),
                one.modelId(),
                one.stateOn(session.workspace().clock().instant()).name(),
                one.purchasedRights(),
                one.activeRights(),
                Session.time(one.unitPrice()),
                one.period().name(),
                Session.time(one.start()),
                Session.time(one.end()));
    }
}
