package io.github.samspoke.calendly;

import static io.github.samspoke.calendly.organization.MembershipQuery.in;
import static io.github.samspoke.calendly.testing.Bodies.ORG;
import static io.github.samspoke.calendly.testing.Bodies.last;
import static io.github.samspoke.calendly.testing.Bodies.membership;
import static io.github.samspoke.calendly.testing.Bodies.next;
import static io.github.samspoke.calendly.testing.Bodies.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.samspoke.calendly.error.IncompleteListException;
import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.testing.CannedPages;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.RandomCases;
import io.github.samspoke.calendly.testing.Reply;
import io.github.samspoke.calendly.testing.SimulatedTime;
import java.net.URI;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in {@code next_page}, the next request goes to our origin, path and filters, or there is none. */
class NextPageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIST = "http://127.0.0.1:1/organization_memberships?organization="
            + "https%3A%2F%2Fapi.calendly.com%2Forganizations%2FORG1";

    private static final List<String> ORIGINS = List.of(
            "https://evil.example",
            "http://evil.example",
            "http://api.calendly.com",
            "https://api.calendly.com:8443",
            "https://api.calendly.com@evil.example",
            "https://api.calendly.com:pw@evil.example",
            "https://user:pw@api.calendly.com",
            "https://api.calendly.com.evil.example",
            "https://api%2ecalendly.com",
            "https://api.calendly.c\u043em",
            "https://evil.example#@api.calendly.com",
            "https://evil.example\\@api.calendly.com",
            "https:evil.example",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example\\share",
            "https://[::1]",
            "https://169.254.169.254",
            "file:///etc/passwd",
            "javascript:alert(1)//");

    private static final List<String> WITH_TOKEN = List.of(
            "/organization_memberships?page_token=T",
            "/?organization=other&count=1&page_token=T",
            "/..%2f..%2fusers?page_token=T&page_token=U",
            "?page_token=T#page_token=U",
            "/a\r\nHost: evil.example?page_token=T");

    private static final List<String> WITHOUT_TOKEN = List.of(
            "/organization_memberships",
            "?page_token=",
            "?xpage_token=T&PAGE_TOKEN=T",
            "?page_token=%0d%0aHost:%20evil.example",
            "?page_token=%zz");

    private static Stream<String> urls(List<String> tails) {
        return ORIGINS.stream().flatMap(origin -> tails.stream().map(tail -> origin + tail));
    }

    static Stream<String> urlsWithToken() {
        return urls(WITH_TOKEN);
    }

    static Stream<String> urlsWithoutToken() {
        return urls(WITHOUT_TOKEN);
    }

    private static CalendlyClient client(CannedPages server) {
        return Clients.at(URI.create("http://127.0.0.1:1"), new SimulatedTime())
                .transport(server)
                .build();
    }

    /** Reads a list whose first page has these fields in its pagination. */
    private static @Nullable Throwable read(CannedPages server) {
        try (CalendlyClient calendly = client(server)) {
            return catchThrowable(() -> assertThat(calendly.organizations().memberships(in(ORG)).stream()
                            .toList())
                    .hasSize(2));
        }
    }

    private static CannedPages server(String field, String value) {
        String first = page(",\"pagination\":{\"" + field + "\":" + json(value) + "}", membership("1", "user"));
        String second = page(last(), membership("2", "user"));
        return new CannedPages(token -> Reply.ok(token.isEmpty() ? first : second));
    }

    private static String json(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @DisplayName("B7 I15 of a hostile next_page only the token is taken")
    @MethodSource("urlsWithToken")
    void stream_hostileNextPage_staysOnTheOrigin(String url) {
        CannedPages server = server("next_page", url);

        assertThat(read(server)).isNull();
        assertThat(server.sent())
                .extracting(sent -> sent.uri().toString())
                .containsExactly(LIST, LIST + "&page_token=T");
    }

    @ParameterizedTest
    @DisplayName("B7 I15 a hostile next_page without a usable token ends the run as incomplete")
    @MethodSource("urlsWithoutToken")
    void stream_hostileNextPageWithoutToken_isIncomplete(String url) {
        CannedPages server = server("next_page", url);

        assertThat(read(server)).isInstanceOf(IncompleteListException.class);
        assertThat(server.sent()).extracting(sent -> sent.uri().toString()).containsExactly(LIST);
    }

    @Test
    @DisplayName("B8 I15 mutated next_page and next_page_token: to our origin with our filters, or incomplete")
    void stream_mutatedNextPage_staysOnTheOrigin() {
        List<String> seeds = urls(Stream.concat(WITH_TOKEN.stream(), WITHOUT_TOKEN.stream())
                        .toList())
                .toList();
        RandomCases.run("nextpage.seed", random -> {
            String field = random.nextBoolean() ? "next_page" : "next_page_token";
            CannedPages server = server(field, mutated(random, seeds.get(random.nextInt(seeds.size()))));

            Throwable failure = read(server);
            List<String> sent =
                    server.sent().stream().map(s -> s.uri().toString()).toList();
            assertThat(sent.get(0)).isEqualTo(LIST);
            if (failure == null) {
                assertThat(sent).hasSize(2);
                assertThat(sent.get(1)).startsWith(LIST).matches(".*&page_token=[A-Za-z0-9%._*-]{1,3072}");
                assertThat(server.sent().get(1).token()).matches("[!-~]{1,1024}");
            } else {
                assertThat(failure).isInstanceOf(IncompleteListException.class);
                assertThat(sent).hasSize(1);
            }
        });
    }

    private static String mutated(SplittableRandom random, String url) {
        String pool = "?&=#%/\\@:.;+ \r\n\t\0\"'{}<>\u00e9\u202e\u2028pageoktn_T0dA";
        StringBuilder text = new StringBuilder(url);
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, pool.charAt(random.nextInt(pool.length())));
                case 1 -> text.delete(at, end);
                case 2 -> text.insert(at, text.substring(at, end).repeat(random.nextInt(300)));
                default -> text.insert(at, "?page_token=" + pool.charAt(random.nextInt(pool.length())));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @DisplayName("B9 a chain of pages that comes back to one of them is incomplete")
    @CsvSource({"a>a, 2", "a>b>a, 3", "a>b>c>b, 4"})
    void stream_loop_isIncomplete(String chain, int requests) {
        List<String> tokens = List.of((">" + chain).split(">", -1));
        CannedPages server = new CannedPages(token ->
                Reply.ok(page(next(tokens.get(tokens.indexOf(token) + 1)), membership("1", "user"))));

        assertThat(read(server)).isInstanceOf(IncompleteListException.class).hasMessageContaining("repeats");
        assertThat(server.sent()).hasSize(requests);
    }

    @Test
    @DisplayName("B9 a chain of pages without an end is incomplete at the ceiling")
    void pages_neverEnding_areIncompleteAtTheCeiling() {
        int[] number = {0};
        CannedPages server = new CannedPages(token -> Reply.ok(page(next("t" + number[0]++))));
        try (CalendlyClient calendly = client(server)) {
            Stream<? extends Page<?>> pages = calendly.organizations()
                    .memberships(in(ORG))
                    .readAhead(false)
                    .pages();

            assertThatThrownBy(pages::count).isInstanceOf(IncompleteListException.class);
        }
        assertThat(server.sent()).hasSize(100_001);
    }

    @Test
    void stream_emptyPagesBetweenAndAtTheEnd_givesAllItems() {
        List<String> pages = List.of(
                page(next("1")),
                page(next("2"), membership("1", "user")),
                page(next("3")),
                page(next("4")),
                page(next("5"), membership("2", "user")),
                page(last()));
        CannedPages server =
                new CannedPages(token -> Reply.ok(pages.get(token.isEmpty() ? 0 : Integer.parseInt(token))));

        assertThat(read(server)).isNull();
        assertThat(server.sent()).hasSize(6);
    }
}
