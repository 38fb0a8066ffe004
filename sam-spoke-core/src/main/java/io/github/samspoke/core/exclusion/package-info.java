/** Who is left out of cost or of reclamation, and why. */
@NullMarked
package io.github.samspoke.core.exclusion;

import org.jspecify.annotations.NullMarked;
