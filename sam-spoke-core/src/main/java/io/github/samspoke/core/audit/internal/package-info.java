/** Writing and verifying the chain. */
@NullMarked
package io.github.samspoke.core.audit.internal;

import org.jspecify.annotations.NullMarked;
