/** Where the application keeps everything: the store, the keys that seal it, and an emulated Calendly for trying things out. */
@NullMarked
package io.github.samspoke.app.workspace;

import org.jspecify.annotations.NullMarked;
