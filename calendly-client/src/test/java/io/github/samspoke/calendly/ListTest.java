package io.github.samspoke.calendly;

import static io.github.samspoke.calendly.organization.MembershipQuery.in;
import static io.github.samspoke.calendly.testing.Bodies.ORG;
import static io.github.samspoke.calendly.testing.Bodies.last;
import static io.github.samspoke.calendly.testing.Bodies.membership;
import static io.github.samspoke.calendly.testing.Bodies.next;
import static io.github.samspoke.calendly.testing.Bodies.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.error.IncompleteListException;
import io.github.samspoke.calendly.error.ProtocolException;
import io.github.samspoke.calendly.error.StalePageTokenException;
import io.github.samspoke.calendly.organization.InvitationQuery;
import io.github.samspoke.calendly.organization.MemberRole;
import io.github.samspoke.calendly.organization.OrganizationMembership;
import io.github.samspoke.calendly.page.CreationSort;
import io.github.samspoke.calendly.page.Cursor;
import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.LoopbackServer;
import io.github.samspoke.calendly.testing.Reply;
import io.github.samspoke.calendly.testing.SimulatedTime;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListTest {
    private volatile Function<String, Reply> byToken = token -> Reply.error(500, "");
    private final LoopbackServer server =
            new LoopbackServer(r -> byToken.apply(r.query().replaceAll(".*page_token=|^organization.*", "")));
    private final CalendlyClient calendly =
            Clients.on(server, new SimulatedTime()).build();

    private Pager<OrganizationMembership> members(Function<String, Reply> replies) {
        byToken = replies;
        return calendly.organizations().memberships(in(ORG));
    }

    private Pager<OrganizationMembership> members(Map<String, String> pages) {
        return members(token -> Reply.ok(pages.getOrDefault(token, "")));
    }

    @AfterEach
    void stop() throws IOException {
        calendly.close();
        server.close();
    }

    @Test
    void stream_twoPagesAndAnEmptyOneBetween_givesAllItems() {
        Pager<OrganizationMembership> members = members(Map.of(
                "", page(next("a"), membership("1", "user")),
                "a", page(next("b")),
                "b", page(last(), membership("2", "admin"))));

        assertThat(members.stream().map(m -> m.uri().id())).containsExactly("1", "2");
        assertThat(server.requests())
                .hasSize(3)
                .allSatisfy(r -> assertThat(r.query())
                        .startsWith("organization=https%3A%2F%2Fapi.calendly.com%2Forganizations%2FORG1"));
    }

    @Test
    void stream_limited_readsNoMorePagesThanNeeded() {
        Pager<OrganizationMembership> members = members(Map.of("", page(next("a"), membership("1", "user"))));

        assertThat(members.stream().limit(1)).hasSize(1);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    @DisplayName("an unknown role and an unknown field pass")
    void stream_unknownRoleAndField_keepsTheWord() {
        String odd = membership("1", "wizard").replace("\"role\"", "\"new_field\":{\"x\":[1]},\"role\"");
        OrganizationMembership member =
                members(Map.of("", page(last(), odd))).first().items().get(0);

        assertThat(member.role()).isEqualTo(MemberRole.of("wizard")).hasToString("wizard");
        assertThat(member.role().isKnown()).isFalse();
        assertThat(MemberRole.of("owner")).isSameAs(MemberRole.OWNER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"pagination\":null", ",\"pagination\":{\"count\":1}"})
    void stream_noPagination_isTheLastPage(String pagination) {
        assertThat(members(Map.of("", page(pagination, membership("1", "user")))).stream())
                .hasSize(1);
    }

    @Test
    void stream_wrongTypeOfPagination_failsWithItsPath() {
        Pager<OrganizationMembership> members = members(Map.of("", page(",\"pagination\":[]")));

        assertThatThrownBy(() -> members.stream().count())
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("$.pagination is not an object");
    }

    @Test
    @DisplayName("B9 a page chain that repeats is incomplete, never a short list")
    void stream_repeatedToken_isIncomplete() {
        Pager<OrganizationMembership> members = members(
                Map.of("", page(next("a"), membership("1", "user")), "a", page(next("a"), membership("2", "user"))));

        List<String> read = new ArrayList<>();
        assertThatThrownBy(() -> members.stream().forEach(m -> read.add(m.uri().id())))
                .isInstanceOf(IncompleteListException.class);
        assertThat(read).containsExactly("1", "2");
    }

    @ParameterizedTest
    @DisplayName("B7 I15 a hostile next_page is not followed: only its token is taken")
    @ValueSource(
            strings = {
                "https://evil.example/organization_memberships?page_token=T",
                "https://api.calendly.com@evil.example/?page_token=T",
                "https://api.calendly.com.evil.example/?x=1&page_token=T",
                "//evil.example/p?page_token=T",
                "http://127.0.0.1:1/?page_token=T#f",
                "file:///etc/passwd?page_token=T",
                "https://user:pw@api.calendly.com/?page_token=T",
                "https://api%2ecalendly.com/?page_token=T&organization=other"
            })
    void stream_hostileNextPage_staysOnTheOrigin(String url) {
        String first = page(",\"pagination\":{\"count\":1,\"next_page\":\"" + url + "\"}", membership("1", "user"));
        Pager<OrganizationMembership> members = members(Map.of("", first, "T", page(last(), membership("2", "user"))));

        assertThat(members.stream()).hasSize(2);
        assertThat(server.requests().get(1).query()).endsWith("ORG1&page_token=T");
        assertThat(server.requests().get(1).headers())
                .containsEntry("host", server.uri().getAuthority());
    }

    @ParameterizedTest
    @DisplayName("B7 a next_page without a usable token is incomplete")
    @ValueSource(
            strings = {
                "\"next_page\":\"https://api.calendly.com/x\"",
                "\"next_page\":\"https://evil.example/?page_token=\"",
                "\"next_page\":\"?page_token=%0d%0aHost:evil\"",
                "\"next_page\":\"?page_token=%zz\"",
                "\"next_page_token\":\"\"",
                "\"next_page_token\":\"a b\""
            })
    void stream_nextPageWithoutToken_isIncomplete(String next) {
        Pager<OrganizationMembership> members =
                members(Map.of("", page(",\"pagination\":{\"count\":1," + next + "}", membership("1", "user"))));

        assertThatThrownBy(() -> members.stream().count()).isInstanceOf(IncompleteListException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void page_staleToken_saysSo() {
        Pager<OrganizationMembership> members = members(token -> token.isEmpty()
                ? Reply.ok(page(next("old"), membership("1", "user")))
                : Reply.json(
                        400,
                        "{\"title\":\"Invalid Argument\",\"message\":\"The supplied parameters are invalid.\","
                                + "\"details\":[{\"parameter\":\"page_token\",\"message\":\"is invalid\"}]}"));

        assertThatThrownBy(() -> members.stream().count())
                .isInstanceOfSatisfying(
                        StalePageTokenException.class,
                        e -> assertThat(e.details()).hasSize(1));
    }

    @Test
    void page_cursorPrintedAndParsed_goesOnWhereItWas() {
        Pager<OrganizationMembership> members = members(
                Map.of("", page(next("a"), membership("1", "user")), "a", page(last(), membership("2", "user"))));

        Cursor cursor = Cursor.parse(members.first().next().orElseThrow().toString());
        List<Integer> seen = new ArrayList<>();
        Page<OrganizationMembership> second =
                members.onPage(p -> seen.add(p.count())).page(cursor);

        assertThat(second.items()).extracting(m -> m.uri().id()).containsExactly("2");
        assertThat(second.next()).isEmpty();
        assertThat(seen).containsExactly(1);
        assertThatThrownBy(() -> calendly.organizations()
                        .memberships(in(ORG).role(MemberRole.ADMIN))
                        .page(cursor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other filters");
    }

    @Test
    void pages_fromACursor_goOnThere() {
        Pager<OrganizationMembership> members = members(Map.of(
                "", page(next("a"), membership("1", "user")),
                "a", page(next("b"), membership("2", "user")),
                "b", page(last(), membership("3", "user"))));
        Cursor cursor = members.first().next().orElseThrow();

        assertThat(members.pages(cursor).flatMap(p -> p.items().stream()))
                .extracting(m -> m.uri().id())
                .containsExactly("2", "3");
        assertThatThrownBy(() -> calendly.organizations()
                        .memberships(in(ORG).role(MemberRole.ADMIN))
                        .pages(cursor))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void onPage_twoWatchers_bothHearOfEachPageInTheirOrder() {
        List<String> heard = new ArrayList<>();
        Pager<OrganizationMembership> members = members(
                Map.of("", page(next("a"), membership("1", "user")), "a", page(last(), membership("2", "user"))));
        long count = members.onPage(p -> heard.add("first")).onPage(p -> heard.add("second")).stream()
                .count();

        assertThat(count).isEqualTo(2);
        assertThat(heard).containsExactly("first", "second", "first", "second");
    }

    @Test
    void first_sorted_sendsFieldAndDirection() {
        members(token -> Reply.ok(page(last())));
        calendly.organizations()
                .invitations(InvitationQuery.in(ORG).sort(CreationSort.CREATED_AT_ASC))
                .first();

        assertThat(server.requests().get(0).query()).isEqualTo("sort=created_at%3Aasc");
    }

    @Test
    void first_bodyWithMore_keepsTheTotalAndTheBody() {
        String body = page(last() + ",\"total_count\":7,\"new_field\":1", membership("1", "user"));
        Page<OrganizationMembership> first = members(Map.of("", body)).first();

        assertThat(first.totalCount()).hasValue(7);
        assertThat(first.rawJson().text()).isEqualTo(body);
        assertThat(members(Map.of("", page(last()))).first().totalCount()).isEmpty();
    }

    static String[] tokens() {
        return new String[] {"!", "~", "a".repeat(1024)};
    }

    @ParameterizedTest
    @DisplayName("B8 a page token may be 1,024 characters of visible ASCII")
    @MethodSource("tokens")
    void stream_oddToken_isSentAsItIs(String token) {
        Pager<OrganizationMembership> members =
                members(query -> Reply.ok(query.isEmpty() ? page(next(token), membership("1", "user")) : page(last())));

        assertThat(members.stream()).hasSize(1);
        assertThat(URLDecoder.decode(server.requests().get(1).query(), StandardCharsets.UTF_8))
                .endsWith("&page_token=" + token);
    }

    static String[] unusableTokens() {
        return new String[] {" ", "a b", "\u007f", "\u00e9", "a".repeat(1025)};
    }

    @ParameterizedTest
    @DisplayName("B8 anything else is incomplete, not the last page")
    @MethodSource("unusableTokens")
    void stream_unusableToken_isIncomplete(String token) {
        Pager<OrganizationMembership> members = members(Map.of("", page(next(token), membership("1", "user"))));

        assertThatThrownBy(() -> members.stream().count())
                .isInstanceOf(IncompleteListException.class)
                .hasMessageContaining("$.pagination has an unusable page token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!!", "AAAAAAAAAAAAAAAA"})
    void parse_notACursor_isRefused(String text) {
        members(Map.of());
        assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("B14 a missing field or bad timestamp names its path and not its value")
    void stream_badField_namesThePath() {
        String bad = membership("1", "user").replace("2019-01-02T03:04:05.678123Z", "not-a-date");
        Pager<OrganizationMembership> members = members(Map.of("", page(last(), bad)));

        assertThatThrownBy(() -> members.stream().count())
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("$.collection[0].user.created_at is not a timestamp")
                .hasMessageNotContaining("not-a-date");
    }

    @Test
    void query_pageSizeOutOfRange_isRefused() {
        members(Map.of());
        assertThatThrownBy(() -> in(ORG).pageSize(101)).hasMessageContaining("pageSize must be 1 to 100");
    }
}
