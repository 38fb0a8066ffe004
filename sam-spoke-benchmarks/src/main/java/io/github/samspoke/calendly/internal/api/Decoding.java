package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.internal.json.JsonReader;
import io.github.samspoke.calendly.organization.OrganizationMembership;
import java.util.List;

/** The client's decoder alone, without the call around it. */
public final class Decoding {
    private Decoding() {}

    /** The items of a page of memberships. */
    public static List<OrganizationMembership> memberships(byte[] body) {
        return JsonReader.parse(body).list("collection", OrganizationJson::organizationMembership);
    }
}
