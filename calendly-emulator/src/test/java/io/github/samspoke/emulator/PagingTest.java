package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PagingTest extends Running {
    private static final String PATH = "/organization_memberships";

    @Test
    void pages_rowsRemovedBetweenThem_nothingSkippedOrRepeated() {
        List<String> seen = new ArrayList<>();
        Set<String> removed = new TreeSet<>();
        Web.Reply page = admin.get(PATH, "organization", org, "count", "7");
        while (true) {
            seen.addAll(page.uris());
            if (page.nextToken().isEmpty()) {
                break;
            }
            // The last row of the page, on which the token stands, and one further back.
            for (String uri : List.of(page.uris().get(6), page.uris().get(2))) {
                state.removeMember(URI.create(uri));
                removed.add(uri);
            }
            page = admin.get(
                    PATH,
                    "organization",
                    org,
                    "count",
                    "7",
                    "page_token",
                    page.nextToken().get());
        }

        assertThat(removed).hasSizeGreaterThan(10);
        assertThat(seen).doesNotHaveDuplicates().hasSize(60);
    }

    @Test
    void previous_fromSecondPage_firstPageAgain() {
        Web.Reply first = admin.get(PATH, "organization", org, "count", "10");
        Web.Reply second = admin.get(
                PATH,
                "organization",
                org,
                "count",
                "10",
                "page_token",
                first.nextToken().orElseThrow());
        Web.Reply back = admin.get(
                PATH,
                "organization",
                org,
                "count",
                "10",
                "page_token",
                second.previousToken().orElseThrow());

        assertThat(first.previousToken()).isEmpty();
        assertThat(back.uris()).isEqualTo(first.uris());
        assertThat(back.previousToken()).isEmpty();
        assertThat(back.nextToken()).isEqualTo(first.nextToken());
    }

    @Test
    void nextPage_fullUrl_repeatsTheFilters() {
        Web.Reply page = admin.get(PATH, "organization", org, "role", "user", "count", "5");
        String next = page.body().path("pagination").path("next_page").asText();

        assertThat(next)
                .startsWith(emulator.baseUri() + PATH + "?")
                .contains("count=5", "role=user", "organization=https%3A%2F%2F")
                .endsWith("page_token=" + page.nextToken().orElseThrow());
        assertThat(page.body().path("pagination").path("count").asInt()).isEqualTo(5);
    }

    @Test
    void token_otherFiltersOrExpired_400() {
        String token =
                admin.get(PATH, "organization", org, "count", "5").nextToken().orElseThrow();

        assertThat(admin.get(PATH, "organization", org, "role", "user", "page_token", token)
                        .detail())
                .isEqualTo("page_token is invalid");
        assertThat(admin.get(PATH, "organization", org, "page_token", token).status())
                .isEqualTo(200);
        emulator.expirePageTokens();
        Web.Reply stale = admin.get(PATH, "organization", org, "page_token", token);
        assertThat(stale.status()).isEqualTo(400);
        assertThat(stale.title()).isEqualTo("Invalid Argument");
        assertThat(stale.detail()).isEqualTo("page_token is invalid");
    }
}
