package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.util.List;
import java.util.Optional;

/** Finds people among the seats by what somebody types: an address of theirs, present or former, or the user URI. */
final class Holders {
    private Holders() {}

    static Optional<SoftwareSubscription> find(Visit visit, IntegrationProfile profile, String asked) {
        EmailAddress email = EmailAddress.of(asked);
        List<SoftwareSubscription> seats = visit.sam().subscriptions().all(profile.id());
        return seats.stream()
                .filter(seat -> seat.userUri().equals(asked) || seat.email().equals(email))
                .findFirst()
                .or(() -> seats.stream()
                        .filter(seat -> seat.formerEmails().contains(email))
                        .findFirst());
    }

    /** The same over all profiles. */
    static List<SoftwareSubscription> everywhere(Visit visit, String asked) {
        return visit.sam().profiles().list().stream()
                .flatMap(profile -> find(visit, profile, asked).stream())
                .toList();
    }
}
