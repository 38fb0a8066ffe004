package io.github.samspoke.app.console.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Styles and scripts, all from this origin and out of the application itself. */
final class Assets {
    /** One file, all of which are texts: its type, and the name of its present content. */
    private record Asset(String text, String type, String tag) {}

    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String WEBJARS = "/META-INF/resources/webjars/";

    private final Map<String, Asset> all = Map.of(
            "console.css", load("/io/github/samspoke/app/console/console.css", "text/css; charset=utf-8"),
            "console.js", load("/io/github/samspoke/app/console/console.js", SCRIPT),
            "icon.svg", load("/io/github/samspoke/app/console/icon.svg", "image/svg+xml"),
            "htmx.js", load(WEBJARS + "htmx.org/2.0.8/dist/htmx.min.js", SCRIPT),
            "sse.js", load(WEBJARS + "htmx-ext-sse/2.2.2/sse.js", SCRIPT));

    void bind(Router router) {
        router.openGet("/assets/{name}", this::answer);
    }

    private void answer(Context http) {
        Asset asset = all.get(http.pathParam("name"));
        if (asset == null) {
            throw new NotFoundResponse();
        }
        http.header("Cache-Control", "no-cache").header("ETag", asset.tag());
        if (asset.tag().equals(http.header("If-None-Match"))) {
            http.status(304);
        } else {
            http.contentType(asset.type()).result(asset.text());
        }
    }

    private static Asset load(String resource, String type) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Asset(text, type, '"' + Tokens.hash(text) + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
