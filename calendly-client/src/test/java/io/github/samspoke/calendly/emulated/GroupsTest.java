package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.group.Group;
import io.github.samspoke.calendly.group.GroupOwner;
import io.github.samspoke.calendly.group.GroupRelationship;
import io.github.samspoke.calendly.group.GroupRelationshipQuery;
import io.github.samspoke.calendly.group.GroupRole;
import io.github.samspoke.calendly.group.Groups;
import io.github.samspoke.calendly.ref.GroupRef;
import io.github.samspoke.calendly.ref.GroupRelationshipRef;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsTest extends Emulated {
    private static final String DENIED = "You do not have permission";

    private final Groups groups = admin().groups();

    private List<GroupRelationship> links(GroupRelationshipQuery query) {
        return groups.relationships(query).stream().toList();
    }

    private GroupRelationshipQuery all() {
        return GroupRelationshipQuery.in(org);
    }

    @Test
    void groups_ofOrganization_countTheirMembers() {
        List<Group> list = groups.list(org).stream().toList();

        assertThat(list).hasSize(2).allSatisfy(group -> {
            assertThat(groups.get(group.uri())).isEqualTo(group);
            assertThat(links(all().group(group.uri())))
                    .filteredOn(link -> link.role().equals(GroupRole.MEMBER))
                    .filteredOn(link -> link.owner() instanceof GroupOwner.Member)
                    .hasSize(group.memberCount() == null ? -1 : group.memberCount());
        });
    }

    @Test
    void relationships_byOwner_areOnlyTheirs() {
        List<GroupRelationship> whole = links(all().pageSize(7));
        assertThat(whole).hasSizeGreaterThan(14).doesNotHaveDuplicates();

        for (GroupRelationship link : whole) {
            GroupRelationshipQuery ofOwner = link.owner() instanceof GroupOwner.Member m
                    ? all().owner(m.membership().uri())
                    : all().owner(((GroupOwner.Invited) link.owner())
                            .invitation()
                            .uri());
            assertThat(links(ofOwner.group(link.group())))
                    .contains(link)
                    .allSatisfy(other -> assertThat(other.owner()).isEqualTo(link.owner()));
        }
        assertThat(whole).anyMatch(link -> link.owner() instanceof GroupOwner.Invited);
    }

    @Test
    void relationship_byReference_equalsTheListed() {
        GroupRelationship link = groups.relationships(all()).first().items().get(0);

        assertThat(groups.relationship(link.uri())).isEqualTo(link);
        assertThat(link.owner())
                .isInstanceOfSatisfying(
                        GroupOwner.Member.class,
                        owner -> assertThat(admin().organizations()
                                        .membership(owner.membership().uri()))
                                .isEqualTo(owner.membership()));
    }

    @Test
    void relationships_ofRemovedMember_areGone() {
        GroupRelationship link = groups.relationships(all()).first().items().get(0);
        GroupOwner.Member owner = (GroupOwner.Member) link.owner();
        state.removeMember(URI.create(owner.membership().uri().uri()));

        assertNotFound(() -> groups.relationship(link.uri()));
        assertThat(links(all())).doesNotContain(link);
    }

    @Test
    void groups_unknownOrNotAllowed_areRefused() {
        String api = "https://api.calendly.com/";
        Groups ofUser = as(plain().userUri()).groups();

        assertNotFound(() -> groups.get(GroupRef.parse(api + "groups/AAAAAAAAAAAAAAAA")));
        assertNotFound(
                () -> groups.relationship(GroupRelationshipRef.parse(api + "group_relationships/AAAAAAAAAAAAAAAA")));
        assertDenied(() -> ofUser.list(org).first(), DENIED);
        assertDenied(() -> ofUser.relationships(all()).first(), DENIED);
        assertDenied(() -> groups.list(foreignOrg).first(), DENIED);
    }
}
