package io.github.samspoke.emulator.internal.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal in Calendly's words, thrown by whoever finds the reason. */
public final class ApiError extends RuntimeException {
    private final int status;
    private final String title;
    private final @Nullable String parameter;
    private final String text;
    private final List<String> requiredScopes;

    private ApiError(int status, String title, String text, @Nullable String parameter, List<String> requiredScopes) {
        super(title + ": " + text, null, false, false);
        this.status = status;
        this.title = title;
        this.text = text;
        this.parameter = parameter;
        this.requiredScopes = requiredScopes;
    }

    /** Any status, title and message. */
    public static ApiError of(int status, String title, String message) {
        return new ApiError(status, title, message, null, List.of());
    }

    /** A parameter is wrong. */
    public static ApiError invalid(String parameter, String why) {
        return new ApiError(400, "Invalid Argument", why, parameter, List.of());
    }

    /** The token is no good. */
    public static ApiError unauthenticated(String message) {
        return of(401, "Unauthenticated", message);
    }

    /** The caller may not. */
    public static ApiError denied(String message) {
        return of(403, "Permission Denied", message);
    }

    /** The usual words for a role that is too low. */
    public static ApiError noAccess() {
        return denied("You do not have permission to access this resource.");
    }

    /** The shorter of the usual words. */
    public static ApiError noPermission() {
        return denied("You do not have permission");
    }

    /** The person asked for is a stranger. */
    public static ApiError notInOrganization() {
        return denied("This user is not in your organization");
    }

    /** The token lacks a scope. */
    public static ApiError scope(String required) {
        String text = "This operation requires the scopes listed in the 'required_scopes' array.";
        return new ApiError(403, "Insufficient scope", text, null, List.of(required));
    }

    /** The caller asks too often. */
    public static ApiError tooMany() {
        return of(429, "Too Many Requests", "You have exceeded the rate limit for this user.");
    }

    /** There is one already. */
    public static ApiError exists(String message) {
        return of(409, "Already Exists", message);
    }

    /** No such thing. */
    public static ApiError notFound() {
        return of(404, "Resource Not Found", "The server could not find the requested resource.");
    }

    /** The organization's people come and go by SCIM. */
    public static ApiError scim() {
        return denied("You cannot perform this action for an organization with SCIM enabled.");
    }

    /** The usual words for a status. */
    public static ApiError status(int status) {
        return switch (status) {
            case 400 -> of(status, "Invalid Argument", "The supplied parameters are invalid.");
            case 401 -> unauthenticated("The access token is invalid");
            case 403 -> noAccess();
            case 404 -> notFound();
            case 409 -> of(status, "Already Exists", "The resource already exists");
            case 424 -> of(status, "External Calendar Error", "The external calendar could not be reached.");
            case 429 -> tooMany();
            default -> of(status, "Internal Server Error", "The server encountered an unexpected condition.");
        };
    }

    /** The refusal as an answer. */
    public Answer answer() {
        return Answer.json(status, JsonOut.object(this::write));
    }

    private void write(JsonOut json) {
        json.put("title", title);
        if (parameter != null) {
            json.put("message", "The supplied parameters are invalid.");
            json.array(
                    "details",
                    items -> items.item(
                            detail -> detail.put("parameter", parameter).put("message", text)));
            return;
        }
        json.put("message", text);
        if (!requiredScopes.isEmpty()) {
            json.array("required_scopes", items -> requiredScopes.forEach(items::value));
        }
    }
}
