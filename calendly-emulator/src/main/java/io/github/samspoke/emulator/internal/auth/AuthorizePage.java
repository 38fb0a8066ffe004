package io.github.samspoke.emulator.internal.auth;

import io.github.samspoke.emulator.EmulatedApp;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.Params;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page where a person consents: answers at once, or as a small HTML form. */
final class AuthorizePage {
    private static final List<String> KEPT = List.of(
            "response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge", "code_challenge_method");

    private final Apps apps;
    private final Codes codes;
    private final Consent consent;

    AuthorizePage(Apps apps, Codes codes, Consent consent) {
        this.apps = apps;
        this.codes = codes;
        this.consent = consent;
    }

    /** Opens the page. */
    Answer open(Params query) {
        Answer refusal = refusal(query);
        if (refusal != null) {
            return refusal;
        }
        if (consent.form()) {
            return Answer.html(200, form(query).getBytes(StandardCharsets.UTF_8));
        }
        return consent.refused() ? denied(query) : granted(query);
    }

    /** Takes the form back. */
    Answer submit(Params form) {
        Answer refusal = refusal(form);
        if (refusal != null) {
            return refusal;
        }
        return "allow".equals(form.get("decision")) ? granted(form) : denied(form);
    }

    private @Nullable Answer refusal(Params query) {
        EmulatedApp app = apps.find(query.get("client_id"));
        if (app == null) {
            return OAuthError.invalidClient().answer();
        }
        if (!app.redirectUri().toString().equals(query.get("redirect_uri"))) {
            // Never redirect to a place that the application did not register.
            return OAuthError.invalidRequest("redirect_uri").answer();
        }
        if (!"code".equals(query.get("response_type"))) {
            return back(query, "error", "unsupported_response_type");
        }
        if (query.get("code_challenge") == null || !"S256".equals(query.get("code_challenge_method"))) {
            return back(query, "error", "invalid_request");
        }
        return scopes(query).stream().allMatch(Scopes::known) ? null : back(query, "error", "invalid_scope");
    }

    private Answer granted(Params query) {
        Code code = new Code(
                text(query, "client_id"),
                text(query, "redirect_uri"),
                text(query, "code_challenge"),
                consent.person(),
                consent.granted(scopes(query)),
                codes.expiry());
        return back(query, "code", codes.issue(code));
    }

    private static Answer denied(Params query) {
        return back(query, "error", "access_denied");
    }

    private static Answer back(Params query, String name, String value) {
        String target = text(query, "redirect_uri");
        String state = query.get("state");
        return Answer.redirect(target
                + (target.contains("?") ? '&' : '?')
                + name
                + '='
                + Params.encode(value)
                + (state == null ? "" : "&state=" + Params.encode(state)));
    }

    private static Set<String> scopes(Params query) {
        return Scopes.parse(text(query, "scope"));
    }

    private static String text(Params query, String name) {
        String value = query.get(name);
        return value == null ? "" : value;
    }

    private String form(Params query) {
        StringBuilder html = new StringBuilder(1024);
        html.append("<!doctype html><html lang=\"en\"><title>Connect to Calendly (emulated)</title>")
                .append("<h1>Connect to Calendly (emulated)</h1><p>Signed in as ")
                .append(escape(consent.person().email()))
                .append("</p><form method=\"post\" action=\"/oauth/authorize\">");
        for (String name : KEPT) {
            html.append("<input type=\"hidden\" name=\"")
                    .append(name)
                    .append("\" value=\"")
                    .append(escape(text(query, name)))
                    .append("\">");
        }
        html.append("<p>This application asks for:</p><ul>");
        scopes(query).forEach(scope -> html.append("<li>").append(escape(scope)).append("</li>"));
        return html.append("</ul><button name=\"decision\" value=\"allow\">Allow access</button> ")
                .append("<button name=\"decision\" value=\"deny\">Cancel</button></form></html>")
                .toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
