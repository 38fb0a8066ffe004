package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.eventtype.EventType;
import io.github.samspoke.calendly.eventtype.EventTypeQuery;
import io.github.samspoke.calendly.eventtype.EventTypeSort;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.emulator.EmulatedMember;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypesTest extends Emulated {
    private static final Comparator<EventType> BY_POSITION =
            Comparator.comparing(EventType::position, Comparator.nullsFirst(Comparator.naturalOrder()));
    private static final Map<String, Comparator<EventType>> ORDERS = Map.of(
            "name", Comparator.comparing(EventType::name),
            "position", BY_POSITION,
            "created_at", Comparator.comparing(EventType::createdAt),
            "updated_at", Comparator.comparing(EventType::updatedAt));

    private List<EventType> list(EventTypeQuery query) {
        return admin().eventTypes().list(query).stream().toList();
    }

    private EventTypeQuery all() {
        return EventTypeQuery.in(org);
    }

    @Test
    void eventTypes_byActiveOrManaged_splitTheWhole() {
        int whole = list(all()).size();

        assertThat(list(all().active(true))).isNotEmpty().allMatch(EventType::active);
        assertThat(list(all().active(true)).size() + list(all().active(false)).size())
                .isEqualTo(whole);
        assertThat(list(all().adminManaged(true)))
                .isNotEmpty()
                .allMatch(type -> Boolean.TRUE.equals(type.adminManaged()));
        assertThat(list(all().adminManaged(true)).size()
                        + list(all().adminManaged(false)).size())
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @EnumSource
    void eventTypes_sorted_comeInThatOrder(EventTypeSort sort) {
        String[] words = sort.value().split(":", 2);
        Comparator<EventType> rising = Objects.requireNonNull(ORDERS.get(words[0]));

        assertThat(list(all().sort(sort).pageSize(50)))
                .hasSizeGreaterThan(60)
                .isSortedAccordingTo(words[1].equals("asc") ? rising : rising.reversed());
    }

    @Test
    void eventTypes_ofUser_showAnEdit() {
        EmulatedMember owner = plain();
        EventTypeRef edited = EventTypeRef.parse(
                state.editEventType(owner.userUri(), daysAgo(4)).toString());

        assertThat(list(all().user(user(owner))))
                .isEqualTo(list(EventTypeQuery.ofUser(user(owner))))
                .anySatisfy(type -> {
                    assertThat(type.uri()).isEqualTo(edited);
                    assertThat(type.updatedAt()).isEqualTo(daysAgo(4));
                    assertThat(admin().eventTypes().get(edited)).isEqualTo(type);
                });
    }

    @Test
    void eventTypes_ofRemovedMember_areNotListed() {
        EmulatedMember leaver = plain();
        EventType own = list(EventTypeQuery.ofUser(user(leaver))).get(0);
        state.removeMember(leaver.userUri());

        assertThat(list(all())).extracting(EventType::uri).doesNotContain(own.uri());
        assertNotFound(() -> admin().eventTypes().get(own.uri()));
    }

    @Test
    void eventTypes_notAllowed_carryCalendlysSentence() {
        assertDenied(() -> as(plain().userUri()).eventTypes().list(all()).first(), "You do not have permission");
        assertDenied(
                () -> as(plain().userUri())
                        .eventTypes()
                        .list(EventTypeQuery.ofUser(user(plain(1))))
                        .first(),
                "You do not have permission to access this resource.");
        assertDenied(() -> list(EventTypeQuery.ofUser(foreignUser)), "This user is not in your organization");
        assertDenied(() -> list(EventTypeQuery.in(foreignOrg)), "This user is not in your organization");
    }
}
