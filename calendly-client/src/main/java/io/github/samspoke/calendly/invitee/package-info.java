/** Invitees of scheduled events, bookings and no-shows. */
@NullMarked
package io.github.samspoke.calendly.invitee;

import org.jspecify.annotations.NullMarked;
