package io.github.samspoke.app.command;

import io.github.samspoke.app.console.Console;
import io.github.samspoke.app.console.web.ConsoleSettings;
import io.github.samspoke.app.console.web.ConsoleUsers;
import io.github.samspoke.app.workspace.DemoWorld;
import io.github.samspoke.app.workspace.NoticeFolder;
import io.github.samspoke.app.workspace.Workspace;
import io.github.samspoke.app.workspace.WorkspaceOptions;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Role;
import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the console in the browser, and runs the jobs that are due, until it is interrupted. */
@Command(
        name = "serve",
        description = {
            "Serves the console in the browser until Ctrl-C.",
            "",
            "Prints a link by which each user logs in once. Jobs that are due are run meanwhile. With --demo it serves an"
                    + " emulated Calendly with a made-up organization: nothing is asked of the real one."
        })
final class Serve implements Callable<Integer> {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

    private final Root root;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default ${DEFAULT-VALUE}: this machine alone).")
    private String host = "127.0.0.1";

    @Option(names = "--port", defaultValue = "8725", description = "Port to listen on (default ${DEFAULT-VALUE}).")
    private int port = ConsoleSettings.DEFAULT_PORT;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Address that browsers see: https, of the proxy before the console.")
    private @Nullable URI publicUrl;

    @Option(
            names = "--user",
            paramLabel = "NAME=ROLES",
            description = "Who may log in, with roles separated by commas: sam_user, sam_integrator, sam_admin, or all."
                    + " By default one person with all of them, named as with --as.")
    private @Nullable List<String> users;

    @Option(
            names = "--demo",
            description = "Serve an emulated Calendly, in a folder that goes away unless --state is given.")
    private boolean demo;

    @Option(
            names = "--seats",
            paramLabel = "N",
            defaultValue = "250",
            description = "Members of the demo (default ${DEFAULT-VALUE}).")
    private int seats = 250;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "What the demo is made from (default ${DEFAULT-VALUE}).")
    private long seed = 42;

    Serve(Root root) {
        this.root = root;
    }

    /** What is served. */
    record Served(String url, Map<String, String> loginLinks, boolean demo) {}

    @Override
    public Integer call() {
        if (publicUrl == null && !LOOPBACK.contains(host)) {
            throw usage("--host " + host + " needs --public-url: the https address of the proxy before it.");
        }
        if (seats < 1 || seats > 50_000) {
            throw usage("--seats takes 1 to 50000.");
        }
        ConsoleUsers known = users == null ? ConsoleUsers.single(root.actor().name()) : ConsoleUsers.of(roles(users));
        Interrupts interrupts = new Interrupts();
        return interrupts.during(() -> demo ? demo(known, interrupts) : serve(root.options(), known, null, interrupts));
    }

    private int demo(ConsoleUsers known, Interrupts interrupts) {
        try (DemoWorld world =
                DemoWorld.start(root.state(), seats, seed, root.shell().clock())) {
            world.calendly().setConsentForm(true);
            WorkspaceOptions options = WorkspaceOptions.in(world.folder())
                    .at(root.shell().clock(), root.shell().sleeper());
            return serve(options, known, world, interrupts);
        }
    }

    private int serve(WorkspaceOptions options, ConsoleUsers known, @Nullable DemoWorld world, Interrupts interrupts) {
        ConsoleSettings settings = settings(world != null);
        try (Workspace workspace = Workspace.open(
                        options,
                        builder -> builder.baseUrl(settings.publicUrl())
                                .authorizer(known)
                                .notifier(new NoticeFolder(
                                        options.folder().resolve("notices"),
                                        Console.noticePage(settings.publicUrl()),
                                        root.output()::note)));
                Console console = Console.start(settings, workspace.spoke(), known)) {
            if (world != null) {
                // As the engine itself, for whoever may log in need not be an admin.
                world.furnish(workspace.as(Actor.SYSTEM), settings.publicUrl());
            }
            workspace.spoke().start();
            announce(console, known);
            interrupts.awaitStop();
            root.output().note("Stopping.");
        }
        return ExitCode.INTERRUPTED;
    }

    private void announce(Console console, ConsoleUsers known) {
        Output output = root.output();
        Map<String, String> links = new LinkedHashMap<>();
        known.names().forEach(name -> links.put(name, console.loginLink(name).toString()));
        output.line("The console is at " + console.url() + ". Stop it with Ctrl-C.");
        if (demo) {
            output.line("It shows a made-up organization; connect it with Create and Get OAuth Token.");
        }
        links.forEach((name, link) -> output.line("Log in as " + name + ", once: " + link));
        output.result("serve", new Served(console.url().toString(), links, demo));
        output.flush();
    }

    private ConsoleSettings settings(boolean forDemo) {
        URI seen = publicUrl == null ? URI.create("http://" + host + ":" + port) : publicUrl;
        return new ConsoleSettings(
                host, port, seen, root.shell().clock(), link -> root.output().note(link), forDemo);
    }

    private Map<String, Set<Role>> roles(List<String> named) {
        Map<String, Set<Role>> all = new LinkedHashMap<>();
        for (String one : named) {
            int equals = one.indexOf('=');
            if (equals < 1) {
                throw usage("--user takes NAME=ROLES, for example ada=sam_admin,sam_integrator.");
            }
            Set<Role> held = EnumSet.noneOf(Role.class);
            for (String role : one.substring(equals + 1).split(",", -1)) {
                held.addAll(roles(role.strip()));
            }
            all.put(one.substring(0, equals), held);
        }
        return all;
    }

    private Set<Role> roles(String label) {
        if (label.equals("all")) {
            return EnumSet.allOf(Role.class);
        }
        for (Role role : Role.values()) {
            if (role.label().equalsIgnoreCase(label)) {
                return EnumSet.of(role);
            }
        }
        throw usage("--user: there is no role " + label + ", only sam_user, sam_integrator, sam_admin, or all.");
    }

    private ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
