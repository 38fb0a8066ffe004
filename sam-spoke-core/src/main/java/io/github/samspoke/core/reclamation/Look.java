package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.activity.LastActivity;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.MemberRole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the last look before a removal saw. */
public sealed interface Look {
    /**
     * Returns when looking began.
     *
     * @return the instant from which a look's age counts (I6)
     */
    Instant at();

    /**
     * The membership is there.
     *
     * @param at when looking began
     * @param userUri whose membership it is
     * @param email the person's e-mail address now
     * @param role the person's role now
     * @param createdAt when the membership began, or null if the vendor does not say
     * @param otherAdmins how many other admins there are beside the owner, or -1 if that was not read
     * @param signals every signal that was seen
     * @param upcoming the starts of all meetings still to come
     */
    record Seen(
            Instant at,
            String userUri,
            EmailAddress email,
            MemberRole role,
            @Nullable Instant createdAt,
            int otherAdmins,
            List<LastActivity> signals,
            List<Instant> upcoming)
            implements Look {
        /** Takes copies of the lists. */
        public Seen {
            signals = List.copyOf(signals);
            upcoming = List.copyOf(upcoming);
        }
    }

    /**
     * The membership is not there.
     *
     * @param at when looking began
     * @param answer what the vendor said
     */
    record Gone(Instant at, String answer) implements Look {}
}
