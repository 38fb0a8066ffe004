package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.error.InvalidRequestException;
import io.github.samspoke.calendly.error.ServerErrorException;
import io.github.samspoke.calendly.error.StalePageTokenException;
import io.github.samspoke.calendly.organization.MemberRole;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.organization.OrganizationMembership;
import io.github.samspoke.calendly.page.Cursor;
import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.MembershipRef;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PagingTest extends Emulated {
    private static final String PATH = "/organization_memberships";

    private Pager<OrganizationMembership> seats() {
        return admin().organizations().memberships(MembershipQuery.in(org).pageSize(7));
    }

    private void remove(OrganizationMembership seat) {
        state.removeMember(URI.create(seat.uri().uri()));
    }

    @Test
    @DisplayName("D4 members removed between pages: nobody is skipped, nobody comes twice")
    void pages_overDeletions_skipNobody() {
        Set<String> everybody = new HashSet<>();
        state.memberUris().forEach(uri -> everybody.add(uri.toString()));
        List<MembershipRef> seen = new ArrayList<>();
        for (Iterator<Page<OrganizationMembership>> pages = seats().pages().iterator(); pages.hasNext(); ) {
            List<OrganizationMembership> items = pages.next().items();
            items.forEach(seat -> seen.add(seat.uri()));
            remove(items.get(0));
            // The next page begins after this one, whether it still exists or not.
            remove(items.get(items.size() - 1));
        }
        assertThat(seen).extracting(MembershipRef::uri).containsExactlyInAnyOrderElementsOf(everybody);
    }

    @Test
    void pages_removedBeforeTheyAreRead_areLeftOut() {
        Iterator<Page<OrganizationMembership>> pages = seats().pages().iterator();
        List<MembershipRef> first =
                pages.next().items().stream().map(OrganizationMembership::uri).toList();
        List<URI> rest = state.memberUris().stream()
                .filter(uri -> !first.contains(MembershipRef.parse(uri.toString())))
                .toList();
        state.removeMember(rest.get(0));
        List<OrganizationMembership> others = new ArrayList<>();
        pages.forEachRemaining(page -> others.addAll(page.items()));

        assertThat(others).hasSize(52).noneMatch(seat -> first.contains(seat.uri()));
        assertThat(others)
                .extracting(seat -> seat.uri().uri())
                .doesNotContain(rest.get(0).toString());
    }

    @Test
    void stream_endedEarly_readsNoFurtherPage() {
        emulator.journal().clear();

        assertThat(seats().stream().limit(8)).hasSize(8);
        assertThat(emulator.journal().count("GET", PATH)).isEqualTo(2);
    }

    @Test
    void pages_fromAStoredCursor_goOnInAnotherClient() {
        Page<OrganizationMembership> first = seats().first();
        String stored = first.next().orElseThrow().toString();

        Stream<OrganizationMembership> rest =
                seats().pages(Cursor.parse(stored)).flatMap(page -> page.items().stream());
        assertThat(rest).hasSize(53).doesNotContainAnyElementsOf(first.items());
        assertThat(seats().page(Cursor.parse(stored)).items()).hasSize(7);
    }

    @Test
    void page_cursorOfOtherFilters_isRefusedBeforeSending() {
        Cursor cursor = seats().first().next().orElseThrow();
        Pager<OrganizationMembership> others = admin().organizations()
                .memberships(MembershipQuery.in(org).role(MemberRole.USER).pageSize(7));
        emulator.journal().clear();

        assertThatThrownBy(() -> others.page(cursor)).isInstanceOf(IllegalArgumentException.class);
        assertThat(emulator.journal().total()).isZero();
    }

    @Test
    void pages_expiredToken_isStale() {
        Iterator<Page<OrganizationMembership>> pages = seats().pages().iterator();
        Cursor cursor = pages.next().next().orElseThrow();
        emulator.expirePageTokens();

        assertThatThrownBy(pages::next)
                .isInstanceOf(StalePageTokenException.class)
                .hasMessageNotContaining(cursor.toString());
        assertThatThrownBy(() -> seats().page(cursor)).isInstanceOf(StalePageTokenException.class);
        assertThat(seats().stream()).hasSize(60);
    }

    @Test
    void first_wrongFilter_isNoStaleToken() {
        Pager<OrganizationMembership> wrong =
                admin().organizations().memberships(MembershipQuery.in(org).role(MemberRole.of("boss")));

        assertThatThrownBy(wrong::first)
                .isExactlyInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("The supplied parameters are invalid.");
    }

    @Test
    @DisplayName("D2 a page that fails for ever ends the list with an error, never as if complete")
    void stream_pageFailsForEver_throws() {
        emulator.stub("GET", PATH, 503, "{}").after(3);
        List<OrganizationMembership> got = new ArrayList<>();

        assertThatThrownBy(() -> seats().stream().forEach(got::add)).isInstanceOf(ServerErrorException.class);
        assertThat(got).hasSize(21);
    }

    @Test
    void stream_pageFailsOnce_isComplete() {
        emulator.failNext("GET", PATH, 3, 503, "{}");

        assertThat(seats().stream()).hasSize(60).doesNotHaveDuplicates();
        assertThat(emulator.journal().statusCount(503)).isEqualTo(1);
        assertThat(time.waits()).hasSize(1);
    }
}
