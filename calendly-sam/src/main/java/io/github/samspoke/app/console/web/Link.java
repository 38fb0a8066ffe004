package io.github.samspoke.app.console.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Paths with encoded parameters. */
public final class Link {
    private Link() {}

    /** A path with parameters, given as name and value in turn. */
    public static String to(String path, String... namesAndValues) {
        StringBuilder link = new StringBuilder(path);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            link.append(i == 0 ? '?' : '&')
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return link.toString();
    }
}
