package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.group.Group;
import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.ref.GroupRef;
import io.github.samspoke.calendly.ref.OrganizationRef;

/** Reads groups from JSON; every method fails with the path of the first field that does not fit. */
final class GroupJson {
    private GroupJson() {}

    static Group group(JsonFields o) {
        return new Group(
                o.value("uri", GroupRef::parse),
                o.text("name"),
                o.value("organization", OrganizationRef::parse),
                o.instant("created_at"),
                o.instant("updated_at"),
                o.integerOrNull("member_count"),
                o.rawJson());
    }
}
