/** Who uses a seat: signals, active days, coverage, evidence. */
@NullMarked
package io.github.samspoke.core.activity;

import org.jspecify.annotations.NullMarked;
