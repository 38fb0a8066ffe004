package io.github.samspoke.calendly.availability;

import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.ref.AvailabilityScheduleRef;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.ref.UserRef;
import java.time.Instant;

/**
 * When people can be booked, and when they are busy; needs {@code availability:read}, to change anything
 * {@code availability:write}. All lists come whole, in one page. Thread-safe. Every method makes one call and throws
 * {@code CalendlyException}.
 */
public interface Availability {
    /**
     * Lists the schedules of a user.
     *
     * @param user the caller or somebody of the same organization
     * @return the schedules
     */
    Page<AvailabilitySchedule> schedules(UserRef user);

    /**
     * Reads a schedule.
     *
     * @param schedule which
     * @return the schedule
     */
    AvailabilitySchedule schedule(AvailabilityScheduleRef schedule);

    /**
     * Lists when the hosts of an event type can be booked for it.
     *
     * @param eventType which
     * @return one item for each host
     */
    Page<EventTypeAvailability> hours(EventTypeRef eventType);

    /**
     * Replaces when a host of an event type can be booked for it. Sent once at most.
     *
     * @param eventType which
     * @param hours the hours from now on; owners and admins name the {@linkplain NewHours#host host} if it is not them
     * @return what is in force now
     */
    EventTypeAvailability setHours(EventTypeRef eventType, NewHours hours);

    /**
     * Lists when a user is busy: meetings, and what stands in connected calendars.
     *
     * @param user the caller or somebody of the same organization
     * @param from from when; Calendly refuses the past
     * @param to until when, later by at most 7 days
     * @return the busy times
     * @throws IllegalArgumentException if the stretch of time is empty or too long
     * @throws io.github.samspoke.calendly.error.CalendarUnreachableException if a connected calendar does not answer
     */
    Page<BusyTime> busyTimes(UserRef user, Instant from, Instant to);
}
