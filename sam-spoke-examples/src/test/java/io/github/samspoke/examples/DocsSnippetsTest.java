package io.github.samspoke.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds every Java snippet of every page to code that is compiled and tested. */
class DocsSnippetsTest {
    @Test
    void pages_javaSnippets_areCutFromTestedCode() throws IOException {
        Snippets tested = Snippets.ofTestedCode();
        List<String> untested = Markdown.all().stream()
                .flatMap(page -> page.blocks("java").stream()
                        .filter(snippet -> !tested.contains(snippet))
                        .map(snippet -> page.name() + " shows\n" + snippet))
                .toList();

        assertThat(untested)
                .as("snippets that stand between no markers tag::name[] and end::name[]")
                .isEmpty();
    }

    @Test
    void markers_each_areShownByAPage() throws IOException {
        List<String> shown = Markdown.all().stream()
                .flatMap(page -> page.blocks("java").stream())
                .toList();

        assertThat(shown).hasSizeGreaterThan(50);
        assertThat(Snippets.ofTestedCode().unused(shown))
                .as("markers whose code no page shows as it is")
                .isEmpty();
    }

    @Test
    void snippets_otherwiseThanTested_areNotTaken() {
        Snippets snippets = new Snippets();
        snippets.add("A.java", marked("@tag::a[]\n    one();\n    @tag::b[]\n two(); @end::a[]\n@end::b[]\n"));

        assertThat(snippets.contains("one();\ntwo();\n")).isTrue();
        assertThat(snippets.contains("two();")).isTrue();
        assertThat(snippets.contains("one();")).as("a part of a snippet").isFalse();
        assertThat(snippets.contains("one();\nthree();\n")).isFalse();
        assertThat(snippets.unused(List.of("two();"))).containsExactly("A.java#a");
        assertThatThrownBy(() -> snippets.add("B.java", marked("@tag::c[]\n")))
                .hasMessageContaining("does not end [c]");
        assertThatThrownBy(() -> snippets.add("B.java", marked("@end::c[]\n")))
                .hasMessageContaining("without a beginning");
    }

    /** With the markers written in a way that does not make them markers of this file. */
    private static String marked(String source) {
        return source.replace("@", "// ");
    }
}
