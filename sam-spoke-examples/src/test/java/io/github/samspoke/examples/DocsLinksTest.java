package io.github.samspoke.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds every link between the pages, and the map of them. */
class DocsLinksTest {
    @Test
    void pages_relativeLinks_leadSomewhere() throws IOException {
        List<Markdown> pages = Markdown.all();
        List<String> broken = new ArrayList<>();
        for (Markdown page : pages) {
            broken.addAll(broken(page));
        }

        assertThat(pages.stream().mapToLong(page -> page.links().size()).sum()).isGreaterThan(60);
        assertThat(broken).as("links that lead nowhere").isEmpty();
    }

    @Test
    void links_toWhatIsNotThere_areFound(@TempDir Path folder) throws IOException {
        Path there = Files.writeString(folder.resolve("b.md"), "# One, two: `three`\n\n## Again\n\n## Again\n");
        Markdown page = new Markdown(folder.resolve("a.md"), """
                # Top
                [good](b.md) [good](b.md#one-two-three) [good](b.md#again-1) [good](#top) [good](https://x.example/#y)
                [bad](c.md) [bad](b.md#four) ![bad](d.svg) [bad](#bottom) <img src="e.png"> `[code](f.md)`
                """);

        assertThat(there).exists();
        assertThat(broken(page))
                .extracting(found -> found.replaceFirst(".* -> ", ""))
                .containsExactlyInAnyOrder("c.md", "b.md#four", "d.svg", "#bottom", "e.png");
    }

    @Test
    void index_isTheMapOfAllPages() throws IOException {
        Markdown index = Markdown.of("docs/index.md");
        Set<String> shown =
                index.links().stream().map(link -> link.replaceFirst("#.*", "")).collect(Collectors.toSet());
        List<String> pages = Markdown.all().stream()
                .map(Markdown::name)
                .filter(name -> name.startsWith("docs/"))
                .map(name -> name.substring("docs/".length()))
                .filter(name -> !name.equals("index.md"))
                .toList();

        assertThat(shown).as("pages that docs/index.md does not name").containsAll(pages);
    }

    private static List<String> broken(Markdown page) throws IOException {
        List<String> broken = new ArrayList<>();
        for (String link : page.links()) {
            if (!link.matches("[a-z]+:.*") && !leads(page, link)) {
                broken.add(page.file() + " -> " + link);
            }
        }
        return broken;
    }

    private static boolean leads(Markdown page, String link) throws IOException {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty() ? page.file() : page.file().resolveSibling(path);
        if (!path.isEmpty() && !Files.exists(target)) {
            return false;
        }
        if (hash < 0) {
            return true;
        }
        Markdown on = path.isEmpty() ? page : new Markdown(target, Files.readString(target));
        return on.anchors().contains(link.substring(hash + 1));
    }
}
