/**
 * OAuth: authorization code with PKCE, and grants that are kept and renewed.
 *
 * <p>{@link io.github.samspoke.calendly.oauth.OAuthClient} begins and finishes an authorization and keeps what came of it
 * as an {@link io.github.samspoke.calendly.oauth.OAuthGrant}, the token source of a client. Calendly's refresh tokens are
 * good for one use, so a lost answer or a lost write can cost the grant. It is therefore kept in a {@link
 * io.github.samspoke.calendly.oauth.TokenStore} that compares before it sets: the intent to refresh is stored before the
 * request leaves, the new pair before anybody uses it, and of several processes one at a time holds the lease. Tokens are
 * sealed under keys of a {@link io.github.samspoke.calendly.oauth.KeyProvider} before a store sees them.
 */
@NullMarked
package io.github.samspoke.calendly.oauth;

import org.jspecify.annotations.NullMarked;
