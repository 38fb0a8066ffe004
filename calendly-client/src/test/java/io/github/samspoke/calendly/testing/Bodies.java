package io.github.samspoke.calendly.testing;

import io.github.samspoke.calendly.ref.MembershipRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;

/** JSON as Calendly writes it. */
public final class Bodies {
    public static final String API = "https://api.calendly.com";
    public static final OrganizationRef ORG = OrganizationRef.parse(API + "/organizations/ORG1");
    public static final UserRef USER = UserRef.parse(API + "/users/U1");
    public static final MembershipRef MEMBERSHIP = MembershipRef.parse(API + "/organization_memberships/M1");

    private Bodies() {}

    public static String me() {
        return "{\"resource\":" + user("U1", ",\"current_organization\":\"" + ORG + "\"") + "}";
    }

    private static String user(String id, String more) {
        return """
                {"uri":"%s/users/%s","name":"Ada","slug":"ada","email":"%s@example.com",
                 "scheduling_url":"https://calendly.com/ada","timezone":"UTC","avatar_url":null,
                 "created_at":"2019-01-02T03:04:05.678123Z","updated_at":"2019-08-07T06:05:04Z"%s}""".formatted(API, id, id, more);
    }

    public static String membership(String id, String role) {
        return """
                {"uri":"%s/organization_memberships/%s","role":"%s","user":%s,"organization":"%s",
                 "created_at":"2019-01-02T03:04:05.678123Z","updated_at":"2019-08-07T06:05:04.321123Z"}""".formatted(API, id, role, user("U" + id, ""), ORG);
    }

    public static String page(String pagination, String... items) {
        return "{\"collection\":[" + String.join(",", items) + "]" + pagination + "}";
    }

    public static String next(String token) {
        return ",\"pagination\":{\"count\":1,\"next_page\":null,\"next_page_token\":\"" + token + "\"}";
    }

    public static String last() {
        return ",\"pagination\":{\"count\":1,\"next_page\":null,\"next_page_token\":null}";
    }
}
