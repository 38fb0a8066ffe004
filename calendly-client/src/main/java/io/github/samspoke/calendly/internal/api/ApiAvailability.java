package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.availability.Availability;
import io.github.samspoke.calendly.availability.AvailabilitySchedule;
import io.github.samspoke.calendly.availability.BusyTime;
import io.github.samspoke.calendly.availability.EventTypeAvailability;
import io.github.samspoke.calendly.availability.NewHours;
import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.ref.AvailabilityScheduleRef;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.ref.UserRef;
import java.time.Instant;

/** Availability over the API. */
public final class ApiAvailability implements Availability {
    private static final int BUSY_DAYS = 7;
    private static final String SCHEDULES = "/user_availability_schedules";
    private static final String HOURS = "/event_type_availability_schedules";

    private final Resources resources;

    public ApiAvailability(Caller caller) {
        this.resources = new Resources(caller);
    }

    @Override
    public Page<AvailabilitySchedule> schedules(UserRef user) {
        return resources.all(SCHEDULES, of(user), AvailabilityJson::schedule);
    }

    @Override
    public AvailabilitySchedule schedule(AvailabilityScheduleRef schedule) {
        return resources.get(SCHEDULES + "/" + schedule.id(), AvailabilityJson::schedule);
    }

    @Override
    public Page<EventTypeAvailability> hours(EventTypeRef eventType) {
        return resources.all(HOURS, of(eventType), AvailabilityJson::eventTypeAvailability);
    }

    @Override
    public EventTypeAvailability setHours(EventTypeRef eventType, NewHours hours) {
        return resources.patch(HOURS, of(eventType), hours.body(), AvailabilityJson::eventTypeAvailability);
    }

    @Override
    public Page<BusyTime> busyTimes(UserRef user, Instant from, Instant to) {
        return resources.all("/user_busy_times", Window.of(of(user), from, to, BUSY_DAYS), AvailabilityJson::busyTime);
    }

    private static Filters of(UserRef user) {
        return Filters.none().with("user", user.uri());
    }

    private static Filters of(EventTypeRef eventType) {
        return Filters.none().with("event_type", eventType.uri());
    }
}
