package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.user.User;

/** Reads users from JSON; every method fails with the path of the first field that does not fit. */
final class UserJson {
    private UserJson() {}

    static User user(JsonFields o) {
        return new User(
                o.value("uri", UserRef::parse),
                o.text("name"),
                o.text("slug"),
                o.text("email"),
                o.text("scheduling_url"),
                o.text("timezone"),
                o.textOrNull("time_notation"),
                o.textOrNull("avatar_url"),
                o.instant("created_at"),
                o.instant("updated_at"),
                o.value("current_organization", OrganizationRef::parse),
                o.textOrNull("resource_type"),
                o.textOrNull("locale"),
                o.rawJson());
    }
}
