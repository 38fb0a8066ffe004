/** Tokens, scopes and the OAuth endpoints. */
@NullMarked
package io.github.samspoke.emulator.internal.auth;

import org.jspecify.annotations.NullMarked;
