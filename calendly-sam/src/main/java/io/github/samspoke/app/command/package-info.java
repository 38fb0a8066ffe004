/** The command line: a small class for each command, over the engine's public interfaces. */
@NullMarked
package io.github.samspoke.app.command;

import org.jspecify.annotations.NullMarked;
