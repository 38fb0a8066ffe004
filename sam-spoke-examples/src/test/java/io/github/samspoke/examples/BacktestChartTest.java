package io.github.samspoke.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class BacktestChartTest {
    @Test
    @DisplayName(
            "8: a year of an organization as one drawing: well-formed, for everybody to read, and nothing from elsewhere")
    void run_year_oneSelfContainedDrawing(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("chart.svg");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = BacktestChart.run(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, file.toString());
        String svg = Files.readString(file);

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("regret within 30 days")
                .contains("180 days")
                .contains("assumed:");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document drawing =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        Element root = drawing.getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title desc");
        assertThat(text(drawing, "title")).contains("Regret");
        assertThat(text(drawing, "desc"))
                .contains("60 days idle")
                .contains("a year")
                .contains("would have come back within 90 days");
        assertThat(text(drawing, "style")).contains("prefers-color-scheme: dark");
        assertThat(drawing.getElementsByTagName("polyline").getLength()).isEqualTo(3);
        assertThat(drawing.getElementsByTagName("circle").getLength()).isGreaterThan(20);
        assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http")
                .doesNotContain("href")
                .doesNotContain("url(")
                .doesNotContain("@import")
                .doesNotContain("<script")
                .doesNotContain("example.com");
    }

    @Test
    void run_wrongUse_saysSo() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        assertThat(BacktestChart.run(stream, stream, "a", "b")).isEqualTo(2);
        assertThat(BacktestChart.run(stream, stream, "--help")).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--help tells more")
                .contains("backtest.svg");
    }

    private static String text(Document drawing, String tag) {
        NodeList found = drawing.getElementsByTagName(tag);
        return found.item(0).getTextContent();
    }
}
