package io.github.samspoke.app.console.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.MisdirectedRequestResponse;
import io.javalin.http.SameSite;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What stands before every page: headers, the host's own name, the session's cookie, the token of its forms. */
final class Guard {
    static final String COOKIE = "samspoke";
    static final String TOKEN_FIELD = "csrf";
    static final String TOKEN_HEADER = "X-CSRF-Token";

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Site site;

    Guard(Site site) {
        this.site = site;
    }

    /** Sets what every answer carries. */
    static void harden(Context http) {
        http.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .header("Cache-Control", "no-store");
    }

    /** Refuses requests under another name, by which a page elsewhere could reach a server on the loopback. */
    void requireOwnHost(Context http) {
        String host = http.host();
        if (host == null || !names().contains(host.toLowerCase(Locale.ROOT))) {
            throw new MisdirectedRequestResponse();
        }
    }

    private Set<String> names() {
        URI url = site.settings().publicUrl();
        String authority = url.getAuthority();
        return "127.0.0.1".equals(url.getHost()) ? Set.of(authority, "localhost:" + url.getPort()) : Set.of(authority);
    }

    /** Refuses a change that a page of another origin sent; browsers say so themselves. */
    void requireOwnOrigin(Context http) {
        String origin = http.header("Origin");
        boolean foreign = origin != null
                && !names().contains(origin.replaceFirst("^https?://", "").toLowerCase(Locale.ROOT));
        String site = http.header("Sec-Fetch-Site");
        if (foreign || (site != null && !site.equals("same-origin") && !site.equals("none"))) {
            throw new ForbiddenResponse("The request came from another site.");
        }
    }

    void requireToken(Context http, Session session) {
        String token = http.header(TOKEN_HEADER) != null ? http.header(TOKEN_HEADER) : http.formParam(TOKEN_FIELD);
        if (token == null || !Tokens.same(token, session.csrf())) {
            throw new ForbiddenResponse("The form is not one of this session; open the page again.");
        }
    }

    Optional<Session> session(Context http) {
        return Optional.ofNullable(http.cookie(COOKIE)).flatMap(site.sessions()::find);
    }

    void setCookie(Context http, String value) {
        boolean secure = "https".equals(site.settings().publicUrl().getScheme());
        http.cookie(new Cookie(COOKIE, value, "/", -1, secure, true, null, SameSite.STRICT));
    }

    void dropCookie(Context http) {
        http.removeCookie(COOKIE, "/");
    }
}
