package io.github.samspoke.examples;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.profile.Provisioning;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;

/** The real Calendly, read with a personal access token. */
record LiveWorld(URI url, Secret token) implements World {
    private static final String NO_TOKEN = """
            --live needs a token: set CALENDLY_TOKEN to a personal access token of an owner or admin.
            Its scopes:
              users:read organizations:read   to download members (groups:read to know group admins)
              scheduled_events:read           to read activity (event_types:read, and activity_log:read on Enterprise)
            QuickStart removes nobody with it, so organizations:write is not needed.
            Another address than https://api.calendly.com can be set in CALENDLY_API_URL.""";

    static LiveWorld of(Map<String, String> environment) {
        String token = environment.getOrDefault("CALENDLY_TOKEN", "");
        if (token.isBlank()) {
            throw new Options.UsageException(NO_TOKEN);
        }
        String url = environment.getOrDefault("CALENDLY_API_URL", "https://api.calendly.com");
        try {
            return new LiveWorld(URI.create(url), Secret.of(token));
        } catch (IllegalArgumentException e) {
            throw new Options.UsageException("CALENDLY_API_URL is no address: " + url);
        }
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public Sleeper sleeper() {
        return Sleeper.system(clock());
    }

    @Override
    public boolean simulated() {
        return false;
    }

    @Override
    public boolean mayRemove() {
        return false;
    }

    /** Nobody was asked; plans do not need it, and nothing is carried out here. */
    @Override
    public Provisioning provisioning() {
        return Provisioning.UNKNOWN;
    }

    @Override
    public OptionalInt rights() {
        return OptionalInt.empty();
    }

    @Override
    public Connection connect(SamSpoke.View sam) {
        return sam.connections().withToken(ConnectionSettings.DEFAULT_ALIAS, url, token);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
