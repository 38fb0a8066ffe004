package io.github.samspoke.calendly.organization;

import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.TeamRef;
import io.github.samspoke.calendly.transport.RawJson;

/**
 * A team: members who share a booking page. It does not say who they are. The canonical constructor is no API: components
 * may be added.
 *
 * @param uri which team this is
 * @param name the name
 * @param organization the organization
 * @param schedulingUrl the public booking page
 * @param rawJson the body as it came; none for an item of a list, whose page has it
 */
public record Team(TeamRef uri, String name, OrganizationRef organization, String schedulingUrl, RawJson rawJson) {}
