/** The console in the browser: starts and stops the server, and says who may log in. */
@NullMarked
package io.github.samspoke.app.console;

import org.jspecify.annotations.NullMarked;
