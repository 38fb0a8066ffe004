package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.license.LicenseStore;
import io.github.samspoke.core.license.SeatRefusal;
import io.github.samspoke.core.reclamation.InvitationRefusals;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;

/** Keeps what restoring met beside what the host noted itself: both are pressure on the seats. */
public record SeatRefusals(LicenseStore licenses) implements InvitationRefusals {
    @Override
    public void noSeat(ProfileId profile, Instant at, String detail) {
        licenses.saveRefusal(new SeatRefusal(profile.value(), at, detail));
    }
}
