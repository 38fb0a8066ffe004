package io.github.samspoke.app.command;

import io.github.samspoke.app.workspace.DatabaseAddress;
import io.github.samspoke.app.workspace.WorkspaceOptions;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.InvalidInputException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: the options that every command takes. */
@Command(
        name = Root.NAME,
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done",
            " 1:failed, or stopped half way",
            " 2:wrong use",
            " 3:held or refused by a safety rule; nothing was changed",
            " 4:the person has not the role for it",
            " 5:Calendly does not answer, or the account has to be connected again",
            "130:interrupted (143 by SIGTERM); the item in flight was finished"
        })
final class Root implements Runnable {
    static final String NAME = "calendly-sam";

    private static final String DEFAULT_FOLDER = ".calendly-sam";

    private final Shell shell;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            order = 91,
            description = "Display name or id of the integration profile; not needed where there is one.")
    private @Nullable String profile;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            order = 92,
            description = "Folder in which everything is kept (CALENDLY_SAM_STATE; default ~/.calendly-sam).")
    private @Nullable Path state;

    @Option(
            names = "--database",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            order = 93,
            description = "JDBC URL of a PostgreSQL, in place of the database in the folder (CALENDLY_SAM_DATABASE;"
                    + " user and password: CALENDLY_SAM_DATABASE_USER, CALENDLY_SAM_DATABASE_PASSWORD).")
    private @Nullable String database;

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            order = 94,
            description = "File with the password of the database.")
    private @Nullable Path databasePasswordFile;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            order = 95,
            description = "Who acts, for the audit trail; the user of this machine by default.")
    private @Nullable String actor;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            order = 96,
            description = "Print one JSON document on standard output and nothing else there.")
    private boolean json;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            order = 97,
            description = "Log what is done, and where errors come from, on standard error.")
    private boolean verbose;

    Root(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Name a command.");
        }
    }

    Shell shell() {
        return shell;
    }

    boolean verbose() {
        return verbose;
    }

    @Nullable
    String profile() {
        return profile;
    }

    /** The folder that was named on the command line, or null. */
    @Nullable
    Path state() {
        return state;
    }

    Output output() {
        return new Output(shell, json);
    }

    Secrets secrets() {
        return new Secrets(shell);
    }

    Actor actor() {
        String name = actor == null ? System.getProperty("user.name", "") : actor;
        return Actor.of(name);
    }

    WorkspaceOptions options() {
        WorkspaceOptions options = WorkspaceOptions.in(folder()).at(shell.clock(), shell.sleeper());
        String url = database == null ? shell.variable("CALENDLY_SAM_DATABASE") : database;
        if (!url.isBlank()) {
            String user = shell.variable("CALENDLY_SAM_DATABASE_USER");
            options = options.on(new DatabaseAddress(
                    url,
                    user.isBlank() ? null : user,
                    secrets()
                            .optional(
                                    databasePasswordFile, "--database-password-file", "CALENDLY_SAM_DATABASE_PASSWORD")
                            .orElse(null)));
        }
        String keys = shell.variable("CALENDLY_SAM_KEY_FILE");
        return keys.isBlank() ? options : options.keys(path("CALENDLY_SAM_KEY_FILE", keys));
    }

    private Path folder() {
        if (state != null) {
            return state;
        }
        String named = shell.variable("CALENDLY_SAM_STATE");
        return named.isBlank()
                ? Path.of(System.getProperty("user.home"), DEFAULT_FOLDER)
                : path("CALENDLY_SAM_STATE", named);
    }

    private static Path path(String variable, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new InvalidInputException(variable, text + " is no path", "Name a file or folder.");
        }
    }

    /** A command to type next, on the same state. */
    String next(String... words) {
        List<String> line = new ArrayList<>(List.of(NAME));
        for (String word : words) {
            line.add(quoted(word));
        }
        option(line, "--profile", profile);
        option(line, "--state", state);
        option(line, "--database", database);
        option(line, "--database-password-file", databasePasswordFile);
        option(line, "--as", actor);
        return String.join(" ", line);
    }

    private static void option(List<String> line, String name, @Nullable Object value) {
        if (value != null) {
            line.add(name);
            line.add(quoted(value.toString()));
        }
    }

    /** As a shell takes it for one word. */
    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:@%+=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
