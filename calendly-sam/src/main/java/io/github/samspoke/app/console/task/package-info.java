/** Work that outlives a request, with its progress. */
@NullMarked
package io.github.samspoke.app.console.task;

import org.jspecify.annotations.NullMarked;
