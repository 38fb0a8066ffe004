package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.group.Group;
import io.github.samspoke.calendly.group.GroupRelationship;
import io.github.samspoke.calendly.group.GroupRelationshipQuery;
import io.github.samspoke.calendly.group.Groups;
import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.GroupRef;
import io.github.samspoke.calendly.ref.GroupRelationshipRef;
import io.github.samspoke.calendly.ref.OrganizationRef;

/** Groups over the API. */
public final class ApiGroups implements Groups {
    private static final int PAGE = 100;
    private static final String RELATIONSHIPS = "/group_relationships";

    private final Resources resources;

    public ApiGroups(Caller caller) {
        this.resources = new Resources(caller);
    }

    @Override
    public Pager<Group> list(OrganizationRef organization) {
        Filters filters =
                Filters.none().with("organization", organization.uri()).pageSize(PAGE, PAGE);
        return resources.list("/groups", filters, GroupJson::group);
    }

    @Override
    public Group get(GroupRef group) {
        return resources.get("/groups/" + group.id(), GroupJson::group);
    }

    @Override
    public Pager<GroupRelationship> relationships(GroupRelationshipQuery query) {
        return resources.list(RELATIONSHIPS, query.filters(), RelationshipJson::groupRelationship);
    }

    @Override
    public GroupRelationship relationship(GroupRelationshipRef relationship) {
        return resources.get(RELATIONSHIPS + "/" + relationship.id(), RelationshipJson::groupRelationship);
    }
}
