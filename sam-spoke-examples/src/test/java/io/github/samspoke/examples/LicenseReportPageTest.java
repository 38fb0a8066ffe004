package io.github.samspoke.examples;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The page that {@code --report} writes, as a browser and a screen reader meet it. */
class LicenseReportPageTest {
    private static final Path FOLDER = Path.of("target", "license-report");

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

    @Test
    @DisplayName("issue 6: headless Chromium opens the page, where there is one; the picture is kept in target")
    void html_inChromium_screenshot() throws Exception {
        Path page = FOLDER.resolve("license-report.html");
        Path chromium = chromium();
        if (chromium == null) {
            System.out.println("SKIPPED: no Chromium on this machine, so the licence report was not looked at; open "
                    + page.toAbsolutePath());
        }
        Assumptions.assumeTrue(chromium != null, "no chromium in PATH");
        Path picture = FOLDER.resolve("license-report.png").toAbsolutePath();
        Files.deleteIfExists(picture);
        Process browser = new ProcessBuilder(
                        String.valueOf(chromium),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--window-size=1200,3000",
                        "--screenshot=" + picture,
                        page.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("chromium.log").toFile())
                .start();
        assertThat(browser.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(browser.exitValue()).isZero();
        assertThat(Files.size(picture)).isGreaterThan(10_000);
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
