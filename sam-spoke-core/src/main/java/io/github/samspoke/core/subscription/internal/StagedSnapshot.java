package io.github.samspoke.core.subscription.internal;

import io.github.samspoke.core.subscription.DownloadSink;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.ObservedGroupRole;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.ObservedMember;
import io.github.samspoke.core.subscription.OrganizationFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a download has read so far; nothing of it shows until it is published as a whole. */
public final class StagedSnapshot implements DownloadSink {
    private final Map<String, ObservedMember> members = new LinkedHashMap<>();
    private final Map<String, ObservedInvitation> invitations = new LinkedHashMap<>();
    private final Map<String, Set<String>> administers = new HashMap<>();
    private final Map<String, Set<String>> memberOf = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private @Nullable OrganizationFacts organization;
    private int duplicates;
    private int conflicts;

    @Override
    public void organization(OrganizationFacts facts) {
        organization = facts;
    }

    @Override
    public void member(ObservedMember member) {
        ObservedMember before = members.put(member.userUri(), member);
        if (before != null) {
            duplicates++;
            conflicts += before.equals(member) ? 0 : 1;
        }
    }

    @Override
    public void invitation(ObservedInvitation invitation) {
        invitations.put(invitation.uri(), invitation);
    }

    @Override
    public void groupRole(ObservedGroupRole role) {
        // There are few groups and many members: one text a group.
        String group = groups.computeIfAbsent(role.groupUri(), same -> same);
        add(memberOf, role.membershipUri(), group);
        if (role.admin()) {
            add(administers, role.membershipUri(), group);
        }
    }

    private static void add(Map<String, Set<String>> groups, String membershipUri, String group) {
        groups.computeIfAbsent(membershipUri, membership -> new HashSet<>(2)).add(group);
    }

    public Collection<ObservedMember> members() {
        return members.values();
    }

    /** A person who was seen. */
    public ObservedMember member(String userUri) {
        return Objects.requireNonNull(members.get(userUri));
    }

    public List<ObservedInvitation> invitations() {
        return List.copyOf(invitations.values());
    }

    public Optional<OrganizationFacts> organization() {
        return Optional.ofNullable(organization);
    }

    /** How many rows of people came who had been seen before. */
    public int duplicates() {
        return duplicates;
    }

    /** How many of those said something else than the row before. */
    public int conflicts() {
        return conflicts;
    }

    public GroupRoles groupRoles(String membershipUri, boolean known) {
        return known
                ? new GroupRoles(
                        true,
                        administers.getOrDefault(membershipUri, Set.of()),
                        memberOf.getOrDefault(membershipUri, Set.of()))
                : GroupRoles.UNKNOWN;
    }
}
