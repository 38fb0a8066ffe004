package io.github.samspoke.app.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** All commands. */
final class CommandTree {
    private CommandTree() {}

    static CommandLine of(Root root) {
        CommandLine line = new CommandLine(root)
                .addSubcommand(new Connect(root))
                .addSubcommand(profile(root))
                .addSubcommand(new Run(root))
                .addSubcommand(new Accept(root))
                .addSubcommand(new SubscriptionsCommand(root))
                .addSubcommand(new ActivityCommand(root))
                .addSubcommand(rules(root))
                .addSubcommand(new CandidatesCommand(root))
                .addSubcommand(new Explain(root))
                .addSubcommand(new BacktestCommand(root))
                .addSubcommand(new PlanCommand(root))
                .addSubcommand(new Execute(root))
                .addSubcommand(new Resume(root))
                .addSubcommand(new Restore(root))
                .addSubcommand(entitlements(root))
                .addSubcommand(new Reconcile(root))
                .addSubcommand(new Report(root))
                .addSubcommand(audit(root))
                .addSubcommand(new Serve(root))
                .addSubcommand(new Completion(root));
        ErrorHandler errors = new ErrorHandler(root);
        Shell shell = root.shell();
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .setOut(new PrintWriter(shell.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(shell.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(shell.colour() ? Ansi.ON : Ansi.OFF));
    }

    private static CommandLine profile(Root root) {
        return new CommandLine(new ProfileCommand())
                .addSubcommand(new ProfileCreate(root))
                .addSubcommand(new ProfileShow(root))
                .addSubcommand(new ProfileValidate(root))
                .addSubcommand(new ProfilePublish(root))
                .addSubcommand(new ProfileEditCommand(root))
                .addSubcommand(new ProfileDelete(root))
                .addSubcommand(new ProfileExport(root))
                .addSubcommand(new ProfileImport(root));
    }

    private static CommandLine rules(Root root) {
        return new CommandLine(new RulesCommand(root))
                .addSubcommand(new RulesShow(root))
                .addSubcommand(new RulesReview(root))
                .addSubcommand(new RulesEdit(root));
    }

    private static CommandLine entitlements(Root root) {
        return new CommandLine(new EntitlementsCommand(root))
                .addSubcommand(new EntitlementsList(root))
                .addSubcommand(new EntitlementsImport(root));
    }

    private static CommandLine audit(Root root) {
        return new CommandLine(new AuditCommand())
                .addSubcommand(new AuditVerify(root))
                .addSubcommand(new AuditExport(root))
                .addSubcommand(new AuditShow(root));
    }
}
