/** The client beside Calendly's published contract. */
@NullMarked
package io.github.samspoke.calendly.contract;

import org.jspecify.annotations.NullMarked;
