/** Deletion of personal data. */
@NullMarked
package io.github.samspoke.calendly.compliance;

import org.jspecify.annotations.NullMarked;
