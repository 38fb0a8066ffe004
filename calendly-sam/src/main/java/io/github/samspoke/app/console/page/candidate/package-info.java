/** Who would lose a seat, and why. */
@NullMarked
package io.github.samspoke.app.console.page.candidate;

import org.jspecify.annotations.NullMarked;
