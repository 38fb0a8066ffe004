/** Rules, candidates, plans and the safe removal of seats. */
@NullMarked
package io.github.samspoke.core.reclamation;

import org.jspecify.annotations.NullMarked;
