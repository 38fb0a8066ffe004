/** JSON reading with limits and paths. */
@NullMarked
package io.github.samspoke.calendly.internal.json;

import org.jspecify.annotations.NullMarked;
