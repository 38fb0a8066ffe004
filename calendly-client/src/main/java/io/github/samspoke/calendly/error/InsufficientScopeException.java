package io.github.samspoke.calendly.error;

import java.util.List;

/** The access token lacks a scope (403). Authorize again with {@link #requiredScopes()}. */
public class InsufficientScopeException extends CalendlyException {
    private final transient List<String> requiredScopes;

    /**
     * Describes the refusal.
     *
     * @param call the call that failed
     * @param summary title and message
     * @param requiredScopes the scopes Calendly asks for
     */
    public InsufficientScopeException(FailedCall call, String summary, List<String> requiredScopes) {
        super(call, summary + " Required: " + String.join(", ", requiredScopes), null);
        this.requiredScopes = List.copyOf(requiredScopes);
    }

    /**
     * The scopes Calendly asks for.
     *
     * @return for example {@code organizations:write}
     */
    public List<String> requiredScopes() {
        return requiredScopes;
    }
}
