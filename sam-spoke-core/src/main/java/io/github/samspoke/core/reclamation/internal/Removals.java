package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The removals whose people may not be planned again, found by every name that somebody could come back under. */
final class Removals {
    private final Map<String, List<ReclaimItem>> byUser;
    private final Map<EmailAddress, List<ReclaimItem>> byEmail;

    Removals(List<ReclaimItem> removed) {
        this.byUser = removed.stream()
                .collect(Collectors.groupingBy(before -> before.seat().userUri()));
        this.byEmail = removed.stream()
                .collect(Collectors.groupingBy(before -> before.seat().email()));
    }

    /** Whether somebody who was removed has come back in this seat. */
    boolean bar(SoftwareSubscription seat) {
        Stream<ReclaimItem> named = Stream.concat(Stream.of(seat.userUri()), seat.linked().stream())
                .flatMap(user -> byUser.getOrDefault(user, List.of()).stream());
        Stream<ReclaimItem> written =
                seat.allEmails().stream().flatMap(email -> byEmail.getOrDefault(email, List.of()).stream());
        return Stream.concat(named, written).anyMatch(before -> Reappearances.cameBack(before, seat));
    }
}
