package io.github.samspoke.emulator.internal.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups and who stands in them. */
public final class Groups {
    private final List<Group> groups = new ArrayList<>();
    private final List<GroupLink> links = new ArrayList<>();
    private final List<List<GroupLink>> byGroup = new ArrayList<>();

    public Group add(String name, long created) {
        Group group = new Group(groups.size(), name, created);
        groups.add(group);
        byGroup.add(new ArrayList<>());
        return group;
    }

    /** Puts a seat into a group. */
    public GroupLink link(Group group, String role, Membership membership, long created) {
        return keep(new GroupLink(links.size(), group, role, membership, -1, created));
    }

    /** Puts an open invitation into a group. */
    public GroupLink link(Group group, Invitation invitation, long created) {
        return keep(new GroupLink(links.size(), group, GroupLink.MEMBER, null, invitation.seq(), created));
    }

    public @Nullable Group group(long number) {
        return number >= 0 && number < groups.size() ? groups.get((int) number) : null;
    }

    public @Nullable GroupLink link(long number) {
        return number >= 0 && number < links.size() ? links.get((int) number) : null;
    }

    public List<Group> groups() {
        return groups;
    }

    public List<GroupLink> links() {
        return links;
    }

    /** Who stands in one group. */
    public List<GroupLink> links(Group group) {
        return byGroup.get(group.seq());
    }

    /** Whether a seat stands in a group in a role, or in any role when that is null. */
    public boolean has(Group group, Membership seat, @Nullable String role) {
        return links(group).stream()
                .anyMatch(link -> link.membership() == seat
                        && (role == null || link.role().equals(role)));
    }

    private GroupLink keep(GroupLink link) {
        links.add(link);
        links(link.group()).add(link);
        return link;
    }
}
