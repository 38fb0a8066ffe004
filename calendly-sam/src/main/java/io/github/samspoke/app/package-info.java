/** The application for people: a command line, and a console in the browser, over the engine's public interfaces. */
@NullMarked
package io.github.samspoke.app;

import org.jspecify.annotations.NullMarked;
