package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.eventtype.LocationKind;
import io.github.samspoke.calendly.location.MeetingLocation;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocationsTest extends Emulated {
    @Test
    void locations_ofAUser_areKnownKinds() {
        List<MeetingLocation> places =
                as(plain().userUri()).locations().list(user(plain())).items();

        assertThat(places)
                .extracting(MeetingLocation::kind)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(LocationKind::isKnown);
        assertThat(places)
                .contains(new MeetingLocation(LocationKind.GOOGLE_CONFERENCE, true))
                .contains(new MeetingLocation(LocationKind.PHYSICAL, null));
        assertThat(admin().locations().list(user(plain())).items()).isEqualTo(places);
    }

    @Test
    void locations_notAllowed_sayWhy() {
        assertDenied(
                () -> as(plain().userUri()).locations().list(user(plain(1))),
                "You do not have permission to access this resource.");
        assertDenied(() -> admin().locations().list(foreignUser), "This user is not in your organization");
        assertNeeds(() -> as(plain().userUri(), "users:read").locations().list(user(plain())), "locations:read");
    }
}
