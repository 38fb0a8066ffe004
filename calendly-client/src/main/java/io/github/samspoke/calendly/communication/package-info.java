/** What Calendly sent to invitees. */
@NullMarked
package io.github.samspoke.calendly.communication;

import org.jspecify.annotations.NullMarked;
