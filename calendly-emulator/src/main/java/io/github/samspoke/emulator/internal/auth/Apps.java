package io.github.samspoke.emulator.internal.auth;

import io.github.samspoke.emulator.EmulatedApp;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Registered applications. Thread-safe. */
public final class Apps {
    private final TokenStore tokens;
    private final Map<String, EmulatedApp> byId = new ConcurrentHashMap<>();

    public Apps(TokenStore tokens) {
        this.tokens = tokens;
    }

    /** Registers an application with a secret. */
    public EmulatedApp web(URI redirect) {
        return keep(new EmulatedApp(tokens.secret(24), tokens.secret(24), redirect));
    }

    /** Registers an application without one. */
    public EmulatedApp nativeApp(URI redirect) {
        return keep(new EmulatedApp(tokens.secret(24), null, redirect));
    }

    public @Nullable EmulatedApp find(@Nullable String clientId) {
        return clientId == null ? null : byId.get(clientId);
    }

    /** All applications. */
    public Collection<EmulatedApp> all() {
        return List.copyOf(byId.values());
    }

    /** Puts an application back as it was saved, or keeps a new one. */
    public EmulatedApp keep(EmulatedApp app) {
        byId.put(app.clientId(), app);
        return app;
    }
}
