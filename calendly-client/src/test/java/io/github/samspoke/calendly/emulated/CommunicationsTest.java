package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.communication.CommunicationQuery;
import io.github.samspoke.calendly.communication.CommunicationType;
import io.github.samspoke.calendly.communication.OutgoingCommunication;
import io.github.samspoke.calendly.page.Page;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommunicationsTest extends Emulated {
    private List<OutgoingCommunication> list(CommunicationQuery query) {
        return admin().outgoingCommunications().list(query).stream().toList();
    }

    private CommunicationQuery all() {
        return CommunicationQuery.in(org);
    }

    @Test
    void list_bothKinds_differInTheSubject() {
        List<OutgoingCommunication> messages = list(all().pageSize(7));

        assertThat(messages)
                .hasSizeGreaterThan(14)
                .doesNotHaveDuplicates()
                .allSatisfy(message -> assertThat(message.subject() == null)
                        .isEqualTo(message.type().equals(CommunicationType.SMS)));
        assertThat(messages)
                .extracting(OutgoingCommunication::type)
                .contains(CommunicationType.SMS, CommunicationType.EMAIL);
        OutgoingCommunication first = messages.get(0);
        assertThat(admin().events().get(first.eventUri()).eventMemberships())
                .anySatisfy(host -> assertThat(host.user()).isEqualTo(first.senderUri()));
    }

    @Test
    void first_ofSeveralPages_tellsTheTotal() {
        Page<OutgoingCommunication> first =
                admin().outgoingCommunications().list(all().pageSize(5)).first();

        assertThat(first.count()).isEqualTo(5);
        assertThat(first.totalCount()).hasValue(list(all()).size());
    }

    @Test
    void list_betweenInstants_leavesOutTheRest() {
        List<Instant> made = list(all()).stream()
                .map(OutgoingCommunication::createdAt)
                .sorted()
                .toList();
        Instant from = made.get(made.size() / 4).plusNanos(1_000);
        Instant to = made.get(made.size() / 2).plusNanos(1_000);

        assertThat(list(all().from(from).to(to)))
                .extracting(OutgoingCommunication::createdAt)
                .containsExactlyInAnyOrderElementsOf(made.stream()
                        .filter(created -> created.isAfter(from) && created.isBefore(to))
                        .toList());
    }

    @Test
    void list_notAllowed_isRefused() {
        assertDenied(
                () -> as(plain().userUri()).outgoingCommunications().list(all()).first(),
                "You do not have permission to access this resource.");
        state.setPlan("teams", "paid");
        assertDenied(() -> list(all()), "Please upgrade your Calendly account to Enterprise.");
    }
}
