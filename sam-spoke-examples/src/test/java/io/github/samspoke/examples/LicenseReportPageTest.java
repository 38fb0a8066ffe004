package io.github.samspoke.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The page that {@code --report} writes, as a browser and a screen reader meet it. */
class LicenseReportPageTest {
    private static final Path FOLDER = Path.of("target", "license-report");

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 4200;

    @SuppressWarnings("NullAway.Init")
    @TempDir
    private Path browserFolder;

    @SuppressWarnings("NullAway.Init")
    private static String html;

    @SuppressWarnings("NullAway.Init")
    private static Run run;

    @BeforeAll
    static void write() throws IOException {
        run = Run.of("--seats", "60", "--report", FOLDER.toString());
        html = Files.readString(FOLDER.resolve("license-report.html"));
    }

    @Test
    @DisplayName("issue 6: --report writes page, JSON and tables, and prints the path")
    void report_written_pathPrinted() {
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("written to " + FOLDER.resolve("license-report.html").toAbsolutePath());
        assertThat(Stream.of(
                                "license-report.json",
                                "usage.csv",
                                "position.csv",
                                "savings.csv",
                                "servicenow-entitlements.csv")
                        .map(FOLDER::resolve))
                .allMatch(Files::isRegularFile);
    }

    private static Document parsed(String html) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    @Test
    @DisplayName("issue 6: the page is well-formed, calls no address and runs nothing")
    void html_parsed_selfContained() throws Exception {
        Document page = parsed(html);

        assertThat(html).startsWith("<!DOCTYPE html>");
        // A browser takes the style as it stands: nothing in it may have been escaped.
        assertThat(html.substring(html.indexOf("<style>"), html.indexOf("</style>")))
                .doesNotContain("&");
        assertThat(html).doesNotContain("http:", "https:", "url(", "@import", "<script", "javascript:");
        assertThat(elements(page, "script")).isEmpty();
        for (Element element : elements(page, "*")) {
            assertThat(element.getAttribute("src") + element.getAttribute("href") + element.getAttribute("xlink:href"))
                    .isEmpty();
            assertThat(element.getAttributes().getNamedItem("onclick")).isNull();
        }
        assertThat(elements(page, "style").get(0).getTextContent()).doesNotContain("<", ">", "&");
    }

    @Test
    @DisplayName("issue 6: screen readers: language, titles of charts, captions, scopes, one heading, ids once")
    void html_structure_accessible() throws Exception {
        Document page = parsed(html);

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(elements(page, "h1")).hasSize(1);
        assertThat(elements(page, "svg")).hasSizeGreaterThanOrEqualTo(4).allSatisfy(svg -> {
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getElementsByTagName("title").getLength()).isOne();
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .isNotBlank();
        });
        assertThat(elements(page, "table"))
                .allSatisfy(table -> assertThat(
                                table.getElementsByTagName("caption").getLength())
                        .isOne());
        assertThat(elements(page, "th"))
                .allSatisfy(th -> assertThat(th.getAttribute("scope")).isIn("row", "col"));
        Set<String> ids = new HashSet<>();
        elements(page, "*").stream()
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(id -> assertThat(ids.add(id)).as(id).isTrue());
        elements(page, "*").stream()
                .flatMap(e -> Stream.of(e.getAttribute("aria-labelledby").split(" ")))
                .filter(id -> !id.isEmpty())
                .forEach(id -> assertThat(ids).contains(id));
        assertThat(html).contains("prefers-color-scheme: dark", "@media print");
    }

    @ParameterizedTest
    @CsvSource({"light, 1, ffffff", "dark, 0, 0d1117"})
    @DisplayName("issue 6: headless Chromium opens the page, where there is one; the pictures are kept in target")
    void html_inChromium_screenshot(String scheme, int preferred, String background) throws Exception {
        Path page = FOLDER.resolve("license-report.html");
        Path chromium = chromium();
        if (chromium == null) {
            System.out.println("SKIPPED: no Chromium on this machine, so the licence report was not looked at; open "
                    + page.toAbsolutePath());
        }
        Assumptions.assumeTrue(chromium != null, "no chromium in PATH");
        Path picture = FOLDER.resolve("license-report-" + scheme + ".png").toAbsolutePath();
        Files.deleteIfExists(picture);

        open(String.valueOf(chromium), page, preferred, picture);

        BufferedImage seen = ImageIO.read(picture.toFile());
        assertThat(seen.getWidth()).isEqualTo(WIDTH);
        assertThat(seen.getHeight()).isEqualTo(HEIGHT);
        int paper = Integer.parseInt(background, 16);
        assertThat(seen.getRGB(0, 0) & 0xFFFFFF).as("the page's own background").isEqualTo(paper);
        assertThat(inked(seen, paper, 0, 500)).as("the head of the page").isTrue();
        assertThat(inked(seen, paper, 2_500, HEIGHT)).as("its last tables").isTrue();
        assertThat(inked(seen, paper, HEIGHT - 20, HEIGHT)).as("cut off below").isFalse();
        assertThat(columnInked(seen, paper, WIDTH - 10)).as("too wide").isFalse();
    }

    /** Ends within the time or is killed with all that it started. */
    private void open(String chromium, Path page, int preferred, Path picture) throws Exception {
        Process browser = new ProcessBuilder(
                        chromium,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--force-device-scale-factor=1",
                        "--blink-settings=preferredColorScheme=" + preferred,
                        "--user-data-dir=" + browserFolder,
                        "--window-size=" + WIDTH + "," + HEIGHT,
                        "--screenshot=" + picture,
                        page.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("chromium.log").toFile())
                .start();
        try {
            assertThat(browser.waitFor(60, TimeUnit.SECONDS))
                    .as("Chromium ended within a minute")
                    .isTrue();
        } finally {
            browser.descendants().forEach(ProcessHandle::destroyForcibly);
            browser.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        assertThat(browser.exitValue()).isZero();
    }

    private static boolean inked(BufferedImage seen, int paper, int from, int to) {
        return IntStream.range(from, to)
                .anyMatch(y -> IntStream.range(0, WIDTH).anyMatch(x -> (seen.getRGB(x, y) & 0xFFFFFF) != paper));
    }

    private static boolean columnInked(BufferedImage seen, int paper, int x) {
        return IntStream.range(0, HEIGHT).anyMatch(y -> (seen.getRGB(x, y) & 0xFFFFFF) != paper);
    }

    private static @Nullable Path chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(dir -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(dir.isEmpty() ? "/" : dir, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
