package io.github.samspoke.calendly.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.testing.BareMain;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A JVM of its own with the client and what it needs, and no Micrometer anywhere. */
class WithoutMicrometerTest {
    private static final List<Class<?>> NEEDED =
            List.of(CalendlyClient.class, JsonFactory.class, Retry.class, IntervalFunction.class, LoggerFactory.class);

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String path(Stream<Class<?>> types) {
        return types.map(WithoutMicrometerTest::place).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static String run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto"));
        command.addAll(List.of(options));
        command.add(BareMain.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    @Test
    @DisplayName("on the class path the client runs without Micrometer")
    void client_onClassPath_runs() throws IOException, InterruptedException {
        String all = path(Stream.concat(Stream.of(BareMain.class), NEEDED.stream()));
        assertThat(run("-cp", all)).contains("Ada, module null, Micrometer absent");
    }

    @Test
    @DisplayName("on the module path the client runs without Micrometer")
    void client_onModulePath_runs() throws IOException, InterruptedException {
        String modules = path(NEEDED.stream());
        assertThat(run(
                        "--module-path",
                        modules,
                        "--add-modules",
                        "io.github.samspoke.calendly",
                        "-cp",
                        place(BareMain.class)))
                .contains("Ada, module io.github.samspoke.calendly, Micrometer absent");
    }
}
