/** Organizations, their members and invitations. */
@NullMarked
package io.github.samspoke.calendly.organization;

import org.jspecify.annotations.NullMarked;
