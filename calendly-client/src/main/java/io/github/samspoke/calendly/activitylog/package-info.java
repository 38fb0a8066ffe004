/** The activity log of an Enterprise organization. */
@NullMarked
package io.github.samspoke.calendly.activitylog;

import org.jspecify.annotations.NullMarked;
