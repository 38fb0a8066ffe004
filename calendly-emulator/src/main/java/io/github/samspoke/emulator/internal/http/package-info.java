/** The way of a request: WireMock in front, then routing, tokens, limits and answers. */
@NullMarked
package io.github.samspoke.emulator.internal.http;

import org.jspecify.annotations.NullMarked;
