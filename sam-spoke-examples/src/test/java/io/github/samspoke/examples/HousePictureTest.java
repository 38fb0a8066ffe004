package io.github.samspoke.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Holds docs/house.svg to the house: modules, packages in their order, what a host plugs in; and to its readers. */
class HousePictureTest {
    private static final String CORE = "sam-spoke-core/src/main/java/io/github/samspoke/core";
    private static final int PHONE = 360;
    /** How wide a letter is, at most on average, in the widest of the usual fonts, as a share of its size. */
    private static final double LETTER = 0.6;

    private Document picture;
    private String source = "";

    @BeforeEach
    void read() throws Exception {
        Path file = Markdown.ROOT.resolve("docs/house.svg");
        source = Files.readString(file);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        picture = factory.newDocumentBuilder().parse(file.toFile());
    }

    private List<Element> texts() {
        NodeList nodes = picture.getElementsByTagName("text");
        List<Element> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add((Element) nodes.item(i));
        }
        return texts;
    }

    /** What the texts with an attribute say, which each of them has to show as well. */
    private List<String> said(String attribute) {
        List<Element> those =
                texts().stream().filter(text -> text.hasAttribute(attribute)).toList();
        assertThat(those).allSatisfy(text -> assertThat(text.getTextContent()).isEqualTo(text.getAttribute(attribute)));
        return those.stream().map(text -> text.getAttribute(attribute)).toList();
    }

    @Test
    void packages_standInTheOrderThatTheArchitectureTestHolds() throws IOException {
        String test = Files.readString(
                Markdown.ROOT.resolve("sam-spoke-core/src/test/java/io/github/samspoke/core/ArchitectureTest.java"));
        Matcher order = Pattern.compile("(?s)ORDER = new ConceptOrder\\(\\s*ROOT,\\s*List\\.of\\((.*?)\\)\\);")
                .matcher(test);
        assertThat(order.find()).isTrue();
        List<String> concepts = new ArrayList<>(Pattern.compile("\"(\\w+)\"")
                .matcher(order.group(1))
                .results()
                .map(found -> found.group(1))
                .toList());
        Collections.reverse(concepts);

        assertThat(said("data-package")).containsExactlyElementsOf(concepts);
        try (Stream<Path> folders = Files.list(Markdown.ROOT.resolve(CORE))) {
            assertThat(said("data-package"))
                    .containsExactlyInAnyOrderElementsOf(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .toList());
        }
        assertThat(texts().stream().filter(text -> text.hasAttribute("data-way")))
                .hasSizeGreaterThan(5)
                .allSatisfy(text -> assertThat(said("data-package"))
                        .contains(text.getAttribute("data-way").split(", ", -1)));
    }

    @Test
    void modules_areThoseOfTheBuild() throws IOException {
        String pom = Files.readString(Markdown.ROOT.resolve("pom.xml"));
        String modules = pom.substring(pom.indexOf("<modules>"), pom.indexOf("</modules>"));

        assertThat(said("data-module"))
                .containsExactlyInAnyOrderElementsOf(Pattern.compile("<module>(.+?)</module>")
                        .matcher(modules)
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }

    @Test
    void ports_areInterfacesOfTheCore() throws IOException {
        List<String> sources;
        try (Stream<Path> files = Files.walk(Markdown.ROOT.resolve(CORE))) {
            sources = files.filter(file -> !file.toString().contains("internal"))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
        List<String> ports = said("data-port").stream()
                .flatMap(names -> Stream.of(names.split(", ", -1)))
                .filter(name -> !name.equals("Clock") && !name.equals("Executor")) // the JDK's
                .toList();

        assertThat(ports)
                .hasSizeGreaterThan(9)
                .allSatisfy(port -> assertThat(sources).contains(port + ".java"));
    }

    @Test
    void picture_isReadableOnAPhone_andFitsIntoItself() {
        Element root = picture.getDocumentElement();
        double width = Double.parseDouble(root.getAttribute("viewBox").split(" ", -1)[2]);
        double height = Double.parseDouble(root.getAttribute("viewBox").split(" ", -1)[3]);
        assertThat(width).isLessThanOrEqualTo(PHONE);
        assertThat(Pattern.compile("(\\d+)px")
                        .matcher(source)
                        .results()
                        .mapToInt(size -> Integer.parseInt(size.group(1))))
                .isNotEmpty()
                .allMatch(size -> size >= 12);

        Map<String, Double> lines = new HashMap<>(); // where the text from the left ends, by its line and column
        for (Element text : texts()) {
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y"));
            boolean heading = text.getAttribute("class").equals("h");
            double wide = text.getTextContent().length() * (heading ? 13 : 12) * LETTER;
            boolean ends = text.getAttribute("class").equals("e");
            assertThat(y).isBetween(12.0, height - 4);
            if (ends) {
                assertThat(x - wide)
                        .as(text.getTextContent())
                        .isGreaterThan(lines.getOrDefault(text.getAttribute("y"), 0.0));
            } else {
                assertThat(x + wide).as(text.getTextContent()).isLessThanOrEqualTo(width);
                lines.merge(text.getAttribute("y"), x + wide, Math::max);
            }
        }
    }

    @Test
    void picture_speaks_inLightAndInDark() throws IOException {
        assertThat(picture.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .isNotBlank();
        assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                .hasSizeGreaterThan(200);
        assertThat(Markdown.of("docs/architecture.md").text()).containsPattern("!\\[[^\\]]{60,}]\\(house\\.svg\\)");
        assertThat(source.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "href", "url(", "<script");

        Matcher light = Pattern.compile("(?s)svg \\{(.*?)}").matcher(source);
        assertThat(light.find()).isTrue();
        contrasts(light.group(1));
        Matcher dark = Pattern.compile("(?s)prefers-color-scheme: dark\\) \\{\\s*svg \\{(.*?)}")
                .matcher(source);
        assertThat(dark.find()).isTrue();
        contrasts(dark.group(1));
    }

    private static void contrasts(String colours) {
        for (String ink : List.of("ink", "soft")) {
            for (String paper : List.of("ground", "module", "row", "mark", "outside")) {
                double one = light(colours, ink);
                double other = light(colours, paper);
                assertThat((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05))
                        .as(ink + " on " + paper)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    /** The relative luminance of a colour, as the accessibility guidelines compute it. */
    private static double light(String colours, String name) {
        Matcher colour = Pattern.compile("--" + name + ": #(..)(..)(..);").matcher(colours);
        assertThat(colour.find()).as(name).isTrue();
        return 0.2126 * part(colour.group(1)) + 0.7152 * part(colour.group(2)) + 0.0722 * part(colour.group(3));
    }

    private static double part(String hex) {
        double share = Integer.parseInt(hex, 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
