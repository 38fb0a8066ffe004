package io.github.samspoke.app.command;

import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.PendingConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Connects a Calendly account, by OAuth or with a personal access token. */
@Command(
        name = "connect",
        description = {
            "Connects a Calendly account.",
            "",
            "By OAuth: prints the URL of Calendly's consent page, and waits for the browser to come back to the redirect"
                    + " URL on this machine; with --paste it reads the URL that the browser was sent to. With --token it"
                    + " takes a personal access token. Secrets come from a file, the environment"
                    + " (CALENDLY_SAM_CLIENT_SECRET, CALENDLY_SAM_TOKEN) or a prompt, and are sealed before they are"
                    + " stored."
        })
final class Connect extends SamCommand {
    private static final String DEFAULT_REDIRECT = "http://localhost:8432" + ConnectionSettings.DEFAULT_REDIRECT_PATH;
    private static final String TOKEN = "CALENDLY_SAM_TOKEN";
    private static final String CLIENT_SECRET = "CALENDLY_SAM_CLIENT_SECRET";

    @Option(
            names = "--alias",
            defaultValue = ConnectionSettings.DEFAULT_ALIAS,
            description = "Name of the connection (default ${DEFAULT-VALUE}).")
    private String alias = ConnectionSettings.DEFAULT_ALIAS;

    @Option(names = "--token", description = "Connect with a personal access token.")
    private boolean token;

    @Option(names = "--token-file", paramLabel = "FILE", description = "File with the token (- for standard input).")
    private @Nullable Path tokenFile;

    @Option(names = "--client-id", paramLabel = "ID", description = "Client id of the OAuth application.")
    private @Nullable String clientId;

    @Option(
            names = "--client-secret-file",
            paramLabel = "FILE",
            description = "File with the client secret (- for standard input).")
    private @Nullable Path clientSecretFile;

    @Option(names = "--native", description = "The application is of kind native and has no secret.")
    private boolean nativeApplication;

    @Option(
            names = "--redirect",
            paramLabel = "URL",
            defaultValue = DEFAULT_REDIRECT,
            description = "Redirect URL, exactly as registered with Calendly (default ${DEFAULT-VALUE}).")
    private URI redirect = URI.create(DEFAULT_REDIRECT);

    @Option(names = "--paste", description = "Paste the URL that the browser was sent back to.")
    private boolean paste;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long to wait for the browser (default ${DEFAULT-VALUE}).")
    private long timeout = 300;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "https://api.calendly.com",
            description = "Calendly's API (default ${DEFAULT-VALUE}).")
    private URI url = ConnectionSettings.DEFAULT_URL;

    @Option(
            names = "--authorization-url",
            paramLabel = "URL",
            defaultValue = "https://auth.calendly.com",
            description = "Calendly's OAuth host (default ${DEFAULT-VALUE}).")
    private URI authorizationUrl = ConnectionSettings.DEFAULT_AUTHORIZATION_URL;

    Connect(Root root) {
        super(root);
    }

    /** What was connected. */
    record Connected(String alias, String url, List<String> grantedScopes, String connectedAt) {}

    @Override
    void check() {
        boolean byToken = token || tokenFile != null;
        if (byToken && clientId != null) {
            throw usage("--token and --client-id do not go together.");
        }
        if (!byToken && clientId == null) {
            throw usage("Give --client-id to connect by OAuth, or --token.");
        }
        if (!byToken && !paste && !LoopbackCallback.fits(redirect)) {
            throw usage("--redirect " + redirect + " cannot be waited for on this machine: add --paste.");
        }
    }

    @Override
    int run(Session session) {
        Connection connection = clientId == null ? withToken(session) : withConsent(session, clientId);
        Output output = session.output();
        output.line("Connected " + connection.alias() + " at " + connection.url() + ".");
        output.line(
                connection.grantedScopes().isEmpty()
                        ? "What the token may do, validation finds out."
                        : "Granted: "
                                + String.join(
                                        " ",
                                        connection.grantedScopes().stream()
                                                .sorted()
                                                .toList()));
        boolean used = session.sam().profiles().list().stream()
                .anyMatch(profile -> profile.data().alias().equals(alias));
        output.line("Next: " + root().next("profile", used ? "validate" : "create"));
        output.result(
                "connect",
                new Connected(
                        connection.alias(),
                        connection.url().toString(),
                        connection.grantedScopes().stream().sorted().toList(),
                        connection.connectedAt().toString()));
        return ExitCode.DONE;
    }

    private Connection withToken(Session session) {
        Secret secret = root().secrets().required("Personal access token", tokenFile, "--token-file", TOKEN);
        return session.sam().connections().withToken(alias, url, secret);
    }

    private Connection withConsent(Session session, String client) {
        Secret secret = nativeApplication
                ? null
                : root().secrets().required("Client secret", clientSecretFile, "--client-secret-file", CLIENT_SECRET);
        PendingConnection pending = session.sam()
                .connections()
                .begin(new ConnectionSettings(alias, alias, url, authorizationUrl, client, secret, redirect));
        session.output().shown("Open this in a browser, and consent:\n\n  " + pending.authorizationUrl() + "\n");
        return session.sam().connections().finish(pending, paste ? pasted() : returned(session));
    }

    private URI returned(Session session) {
        try (LoopbackCallback callback = LoopbackCallback.at(redirect)) {
            session.output().note("Waiting for the browser at " + redirect + " ...");
            return callback.await(timeout);
        }
    }

    private URI pasted() {
        if (!root().shell().prompt().possible()) {
            throw usage("--paste needs a terminal.");
        }
        String line = root().shell().prompt().line("URL that the browser was sent to: ");
        try {
            return URI.create(line);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    "the pasted URL", "it is no URL", "Copy the whole address from the browser's address bar.");
        }
    }
}
