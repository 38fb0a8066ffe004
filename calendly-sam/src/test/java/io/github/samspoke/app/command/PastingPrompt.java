package io.github.samspoke.app.command;

import io.github.samspoke.app.workspace.DemoWorld;
import io.github.samspoke.core.common.Secret;
import org.jspecify.annotations.Nullable;

/** A person who opens the printed URL elsewhere, consents, and pastes the address that the browser came to. */
final class PastingPrompt implements Prompt {
    private @Nullable LiveOutput screen;

    void reads(LiveOutput output) {
        screen = output;
    }

    @Override
    public boolean possible() {
        return true;
    }

    @Override
    public String line(String question) {
        if (screen == null) {
            throw new AssertionError(question);
        }
        return DemoWorld.consent(ConnectTest.urlIn(screen.text())).toString();
    }

    @Override
    public Secret secret(String question) {
        throw new AssertionError(question);
    }
}
