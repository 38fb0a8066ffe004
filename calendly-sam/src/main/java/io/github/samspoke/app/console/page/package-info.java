/** The pages, one class a group of them. */
@NullMarked
package io.github.samspoke.app.console.page;

import org.jspecify.annotations.NullMarked;
