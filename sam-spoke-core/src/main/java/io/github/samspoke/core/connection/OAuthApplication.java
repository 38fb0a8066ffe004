package io.github.samspoke.core.connection;

import java.net.URI;

/**
 * The OAuth application through which an account was connected. Its secret is kept sealed, apart from it.
 *
 * @param authorizationUrl the vendor's OAuth host
 * @param clientId the application's id
 * @param redirectUrl where the vendor sends browsers back to
 */
public record OAuthApplication(URI authorizationUrl, String clientId, URI redirectUrl) {}
