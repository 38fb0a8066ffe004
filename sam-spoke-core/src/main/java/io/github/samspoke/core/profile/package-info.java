/** Integration profiles: what is connected, switched on, validated and published. */
@NullMarked
package io.github.samspoke.core.profile;

import org.jspecify.annotations.NullMarked;
