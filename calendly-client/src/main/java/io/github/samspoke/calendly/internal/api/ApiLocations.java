package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.eventtype.LocationKind;
import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.location.Locations;
import io.github.samspoke.calendly.location.MeetingLocation;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.ref.UserRef;

/** Locations over the API. */
public final class ApiLocations implements Locations {
    private final Resources resources;

    public ApiLocations(Caller caller) {
        this.resources = new Resources(caller);
    }

    @Override
    public Page<MeetingLocation> list(UserRef user) {
        return resources.all("/locations", Filters.none().with("user", user.uri()), ApiLocations::read);
    }

    private static MeetingLocation read(JsonFields o) {
        return new MeetingLocation(o.value("kind", LocationKind::of), o.flagOrNull("connected"));
    }
}
