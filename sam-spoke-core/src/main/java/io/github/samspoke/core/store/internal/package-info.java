/** How the engine sees a store; not for hosts. */
@NullMarked
package io.github.samspoke.core.store.internal;

import org.jspecify.annotations.NullMarked;
