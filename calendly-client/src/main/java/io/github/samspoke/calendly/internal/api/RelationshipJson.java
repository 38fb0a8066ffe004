package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.group.GroupOwner;
import io.github.samspoke.calendly.group.GroupRelationship;
import io.github.samspoke.calendly.group.GroupRole;
import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.ref.GroupRef;
import io.github.samspoke.calendly.ref.GroupRelationshipRef;
import io.github.samspoke.calendly.ref.OrganizationRef;

/** Reads group relationships from JSON. */
final class RelationshipJson {
    private RelationshipJson() {}

    static GroupRelationship groupRelationship(JsonFields o) {
        return new GroupRelationship(
                o.value("uri", GroupRelationshipRef::parse),
                o.value("role", GroupRole::of),
                o.object("owner", RelationshipJson::owner),
                o.value("organization", OrganizationRef::parse),
                o.value("group", GroupRef::parse),
                o.instant("created_at"),
                o.instant("updated_at"),
                o.rawJson());
    }

    private static GroupOwner owner(JsonFields o) {
        String type = o.text("type");
        return switch (type) {
            case "OrganizationMembership" -> new GroupOwner.Member(OrganizationJson.organizationMembership(o));
            case "OrganizationInvitation" -> new GroupOwner.Invited(OrganizationJson.organizationInvitation(o));
            default -> new GroupOwner.Other(type, o.text("uri"));
        };
    }
}
