/** Planning, carrying out and undoing removals. */
@NullMarked
package io.github.samspoke.app.console.page.plan;

import org.jspecify.annotations.NullMarked;
