package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.activitylog.ActivityLogQuery;
import io.github.samspoke.calendly.activitylog.Actor;
import io.github.samspoke.calendly.activitylog.ActorType;
import io.github.samspoke.calendly.activitylog.LogEntry;
import io.github.samspoke.calendly.activitylog.LogSort;
import io.github.samspoke.emulator.EmulatedMember;
import io.github.samspoke.emulator.TimeBounds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivityLogTest extends Emulated {
    private static final String ENTERPRISE = "Please upgrade your Calendly account to Enterprise.";
    private static final String NO_ACCESS = "You do not have permission to access this resource.";

    private final EmulatedMember newcomer = state.addMember("new.comer@example.com", "user");
    private final EmulatedMember other = state.addMember("some.other@example.com", "user");

    private String entry(EmulatedMember who, String namespace, String action, Instant when) {
        return state.addLogEntry(who.userUri(), namespace, action, when).toString();
    }

    private List<LogEntry> list(ActivityLogQuery query) {
        return admin().activityLog().entries(query).stream().toList();
    }

    private List<String> uris(ActivityLogQuery query) {
        return list(query).stream().map(LogEntry::uri).toList();
    }

    private ActivityLogQuery all() {
        return ActivityLogQuery.in(org);
    }

    private ActivityLogQuery ofNewcomer() {
        return all().actor(user(newcomer));
    }

    @Test
    void entries_ofActor_sayWhoDidWhatWhen() {
        String uri = entry(newcomer, "Login", "Succeeded", daysAgo(2));

        assertThat(list(ofNewcomer())).singleElement().satisfies(entry -> {
            assertThat(entry.uri()).isEqualTo(uri);
            assertThat(entry.fullyQualifiedName()).isEqualTo("Login.Succeeded");
            assertThat(entry.occurredAt()).isEqualTo(daysAgo(2));
            assertThat(entry.organization()).isEqualTo(org);
            assertThat(entry.actor())
                    .extracting(Actor::uri)
                    .isEqualTo(newcomer.userUri().toString());
        });
    }

    @Test
    void entries_ofSystem_haveNoUser() {
        String uri = state.addLogEntry(null, "Calendar", "Error", daysAgo(1)).toString();

        assertThat(list(all().namespace("Calendar")))
                .filteredOn(entry -> entry.uri().equals(uri))
                .hasSize(1)
                .allMatch(entry -> entry.actor() == null || entry.actor().type().equals(ActorType.SYSTEM));
    }

    @Test
    void entries_byManyFilters_combine() {
        String in = entry(newcomer, "Login", "Succeeded", daysAgo(3));
        String failed = entry(newcomer, "Login", "Failed", daysAgo(2));
        String edit = entry(newcomer, "Event_Type", "Updated", daysAgo(1));
        String others = entry(other, "Login", "Succeeded", daysAgo(2));

        assertThat(uris(ofNewcomer())).containsExactly(edit, failed, in);
        assertThat(uris(all().actor(user(newcomer), user(other)))).containsExactlyInAnyOrder(in, failed, edit, others);
        assertThat(uris(ofNewcomer().namespace("Login"))).containsExactly(failed, in);
        assertThat(uris(ofNewcomer().namespace("Login", "Event_Type"))).containsExactly(edit, failed, in);
        assertThat(uris(ofNewcomer().action("Succeeded", "Updated"))).containsExactly(edit, in);
        assertThat(uris(ofNewcomer().namespace("Login").action("Failed"))).containsExactly(failed);
        assertThat(uris(ofNewcomer().searchTerm("login failed"))).containsExactly(failed);
        assertThat(uris(all().searchTerm("some.other@example.com"))).containsExactly(others);
    }

    @Test
    void entries_betweenTimes_respectBounds() {
        String first = entry(newcomer, "Login", "Succeeded", daysAgo(3));
        String second = entry(newcomer, "Login", "Succeeded", daysAgo(2));
        String third = entry(newcomer, "Login", "Succeeded", daysAgo(1));

        assertThat(uris(ofNewcomer().from(daysAgo(2)))).containsExactly(third, second);
        assertThat(uris(ofNewcomer().to(daysAgo(2)))).containsExactly(second, first);
        emulator.setTimeBounds(TimeBounds.EXCLUSIVE);
        assertThat(uris(ofNewcomer().from(daysAgo(2)))).containsExactly(third);
    }

    @Test
    void entries_olderThan90Days_areNotListed() {
        entry(newcomer, "Login", "Succeeded", daysAgo(91));

        assertThat(uris(ofNewcomer())).isEmpty();
        assertThat(admin().activityLog().entries(ofNewcomer()).first().totalCount())
                .hasValue(0);
    }

    @Test
    void entries_ofAll_comeInPagesOfAThousand() {
        for (int i = 0; i < 1_000; i++) {
            entry(newcomer, "Login", "Succeeded", daysAgo(1).minusSeconds(i));
        }
        emulator.journal().clear();

        assertThat(list(ofNewcomer().pageSize(1000))).hasSize(1_000);
        assertThat(emulator.journal().total()).isEqualTo(1);
        List<LogEntry> whole = list(all().pageSize(1000));
        assertThat(whole).hasSizeGreaterThan(1_000).doesNotHaveDuplicates();
        assertThat(admin().activityLog().entries(all()).first().totalCount()).hasValue(whole.size());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ACTOR_URI_ASC", "ACTOR_URI_DESC"})
    void entries_sorted_comeInThatOrder(LogSort sort) {
        Comparator<LogEntry> rising = switch (sort) {
            case ACTION_ASC, ACTION_DESC -> Comparator.comparing(LogEntry::action);
            case NAMESPACE_ASC, NAMESPACE_DESC -> Comparator.comparing(LogEntry::namespace);
            case ACTOR_DISPLAY_NAME_ASC, ACTOR_DISPLAY_NAME_DESC -> Comparator.comparing(ActivityLogTest::name);
            default -> Comparator.comparing(LogEntry::occurredAt);
        };
        boolean falling = sort.value().endsWith(":desc");

        assertThat(list(all().sort(sort).pageSize(100)))
                .hasSizeGreaterThan(100)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(falling ? rising.reversed() : rising);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"ACTOR_URI_ASC", "ACTOR_URI_DESC"})
    void entries_sortedByActorUri_standTogether(LogSort sort) {
        List<String> actors = new ArrayList<>();
        for (LogEntry entry : list(all().sort(sort).pageSize(100))) {
            String uri =
                    entry.actor() == null ? "" : String.valueOf(entry.actor().uri());
            if (actors.isEmpty() || !actors.get(actors.size() - 1).equals(uri)) {
                actors.add(uri);
            }
        }
        assertThat(actors).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    private static String name(LogEntry entry) {
        Actor actor = entry.actor();
        return actor == null ? "" : Objects.requireNonNullElse(actor.displayName(), "");
    }

    @Test
    void entries_withoutEnterpriseOrRole_areDenied() {
        assertDenied(() -> as(plain().userUri()).activityLog().entries(all()).first(), NO_ACCESS);
        assertDenied(() -> list(ActivityLogQuery.in(foreignOrg)), NO_ACCESS);
        state.setPlan("teams", "paid");
        assertDenied(() -> list(all()), ENTERPRISE);
    }
}
