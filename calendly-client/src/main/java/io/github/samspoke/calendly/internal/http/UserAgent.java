package io.github.samspoke.calendly.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** How the library names itself. */
public final class UserAgent {
    private static final String VERSION = version();

    private UserAgent() {}

    public static String checked(String application) {
        if (application.length() > 100 || !application.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("applicationName must be at most 100 visible ASCII characters");
        }
        return application.strip();
    }

    public static String of(String application) {
        return ("calendly-java/" + VERSION + " (Java " + Runtime.version().feature() + ") " + application).strip();
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = UserAgent.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
