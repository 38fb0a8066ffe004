/** What every page stands on: sessions, guards against forged and framed requests, rendering, texts. */
@NullMarked
package io.github.samspoke.app.console.web;

import org.jspecify.annotations.NullMarked;
