package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.MemberRole;
import java.time.Instant;

/** Rows of a journal. */
final class Journals {
    private Journals() {}

    /** The removal of somebody of the bench. */
    static ReclaimItem removed(String execution, String id, Instant at) {
        Seat seat = new Seat(
                Bench.ORGANIZATION,
                Bench.seat(id),
                Bench.user(id),
                EmailAddress.of(id + "@example.com"),
                MemberRole.USER);
        return new ReclaimItem(execution, seat, "RCC" + id, ItemState.PENDING, 0, 1, null, at, "")
                .intent(at, 1)
                .moved(ItemState.REMOVED, at, "");
    }
}
