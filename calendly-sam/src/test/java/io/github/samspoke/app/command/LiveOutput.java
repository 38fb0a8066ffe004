package io.github.samspoke.app.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What a command writes, to be read while it still runs. */
final class LiveOutput {
    private final CompletableFuture<URI> url = new CompletableFuture<>();
    private final Watched out = new Watched();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Shell shell(Typist typist) {
        return shell(typist, Prompt.NOBODY);
    }

    Shell shell(Typist typist, Prompt prompt) {
        return typist.shell(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                prompt,
                false);
    }

    /** The first URL that is printed on a line of its own. */
    URI firstUrl() throws Exception {
        return url.get(20, TimeUnit.SECONDS);
    }

    String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private final class Watched extends ByteArrayOutputStream {
        @Override
        public void flush() {
            String text = toString(StandardCharsets.UTF_8);
            // The whole line has to be there.
            if (text.contains("\n  http") && text.indexOf('\n', text.indexOf("\n  http") + 1) > 0) {
                url.complete(ConnectTest.urlIn(text));
            }
        }
    }
}
