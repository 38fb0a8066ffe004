/** OAuth: authorization code with PKCE, tokens and their refresh. */
@NullMarked
package io.github.samspoke.calendly.oauth;

import org.jspecify.annotations.NullMarked;
