package io.github.samspoke.core.subscription.internal;

import static io.github.samspoke.core.subscription.internal.Downloads.JOINED;
import static io.github.samspoke.core.subscription.internal.Downloads.at;
import static io.github.samspoke.core.subscription.internal.Downloads.member;
import static io.github.samspoke.core.subscription.internal.Downloads.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ObservedMember;
import io.github.samspoke.core.subscription.PastRole;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.Spell;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules 3: spells, former addresses, roles. */
class SubscriptionMergeTest {
    private final Downloads downloads = new Downloads();

    @Test
    @DisplayName("rules 3: a new membership URI opens a spell; grace starts again")
    void merge_newMembership_newSpell() {
        downloads.complete(0, member("ada"));

        downloads.complete(24, member("ada", "M-2", at(20)));

        SoftwareSubscription ada = downloads.of("ada");
        assertThat(ada.spells()).containsExactly(new Spell("M-ada", JOINED, at(24)), new Spell("M-2", at(20), null));
        assertThat(ada.joinedAt()).contains(at(20));
        assertThat(ada.membershipUri()).isEqualTo("M-2");
    }

    @Test
    @DisplayName("rules 3: another created_at under the same URI opens a spell")
    void merge_otherCreatedAt_newSpell() {
        downloads.complete(0, member("ada"));

        downloads.complete(24, member("ada", "M-ada", at(20)));

        assertThat(downloads.of("ada").spells()).hasSize(2);
        assertThat(downloads.of("ada").joinedAt()).contains(at(20));
    }

    @Test
    @DisplayName("rules 2: a created_at that is no longer told opens a spell of unknown beginning: protected")
    void merge_createdAtVanishes_unknownBeginning() {
        downloads.complete(0, member("ada"));

        downloads.complete(24, member("ada", "M-ada", null));

        assertThat(downloads.of("ada").joinedAt()).isEmpty();
    }

    @Test
    @DisplayName("rules 3: a MISSING row that returns under the same URI just clears")
    void merge_missingReturns_cleared() {
        downloads.complete(0, member("ada"), member("ben"));
        SoftwareSubscription before = downloads.of("ben");
        downloads.complete(1, member("ada"));

        downloads.complete(24, member("ada"), member("ben"));

        assertThat(downloads.of("ben")).isEqualTo(before);
        assertThat(downloads.complete(30, member("ada")).ended()).isZero();
    }

    @Test
    @DisplayName("rules 3: a MISSING row that returns under another URI opens a spell")
    void merge_missingReturnsElsewhere_newSpell() {
        downloads.complete(0, member("ada"), member("ben"));
        downloads.complete(1, member("ada"));

        downloads.complete(24, member("ada"), member("ben", "M-2", at(2)));

        assertThat(downloads.of("ben").spells())
                .containsExactly(new Spell("M-ben", JOINED, at(24)), new Spell("M-2", at(2), null));
        assertThat(downloads.of("ben").missingSince()).isNull();
    }

    @Test
    @DisplayName("rules 3, I10: a return after the end opens a spell; the ended one is kept as it was")
    void merge_endedReturns_newSpell() {
        downloads.complete(0, member("ada"), member("ben"));
        downloads.removedByUs.add("M-ben");
        downloads.complete(1, member("ada"));

        downloads.complete(24, member("ada"), member("ben"));

        SoftwareSubscription ben = downloads.of("ben");
        assertThat(ben.status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(ben.endedAt()).isNull();
        assertThat(ben.spells()).containsExactly(new Spell("M-ben", JOINED, at(1)), new Spell("M-ben", JOINED, null));
        assertThat(downloads.complete(25, member("ada"), member("ben")).updated())
                .isZero();
    }

    @Test
    @DisplayName("rules 3: a changed e-mail keeps every former one; a return to an old one is no former any more")
    void merge_emailChanges_formerKept() {
        downloads.complete(0, member("ada"));
        downloads.complete(1, renamed("ada", "second@example.com"));
        downloads.complete(2, renamed("ada", "third@example.com"));
        assertThat(emails()).containsExactlyInAnyOrder("third@example.com", "second@example.com", "ada@example.com");
        assertThat(downloads.of("ada").allEmails().get(0)).isEqualTo(EmailAddress.of("third@example.com"));

        downloads.complete(3, member("ada"));

        assertThat(emails()).containsExactlyInAnyOrder("ada@example.com", "second@example.com", "third@example.com");
        assertThat(downloads.of("ada").formerEmails()).doesNotContain(EmailAddress.of("ada@example.com"));
        assertThat(downloads.of("ada").spells()).hasSize(1);
    }

    @Test
    @DisplayName("rules 3: the same address in other letters is no change")
    void merge_emailInOtherCase_noChange() {
        downloads.complete(0, member("ada"));

        assertThat(downloads.complete(1, renamed("ada", "ADA@Example.COM")).updated())
                .isZero();
        assertThat(downloads.of("ada").formerEmails()).isEmpty();
    }

    @Test
    @DisplayName("I2: a role that is not known stays OTHER, and a role that changes is taken over")
    void merge_roles_takenOver() {
        downloads.complete(0, Downloads.role("ada", MemberRole.OTHER), member("ben"));
        downloads.complete(1, Downloads.role("ada", MemberRole.OTHER), Downloads.role("ben", MemberRole.ADMIN));

        assertThat(downloads.of("ada").role()).isEqualTo(MemberRole.OTHER);
        assertThat(downloads.of("ben").role()).isEqualTo(MemberRole.ADMIN);
        assertThat(downloads.of("ben").spells()).hasSize(1);
        assertThat(downloads.of("ada").pastRoles()).isEmpty();
        assertThat(downloads.of("ben").pastRoles())
                .as("8: what the past is replayed with")
                .extracting(PastRole::role)
                .containsExactly(MemberRole.USER);
    }

    @Test
    @DisplayName("rules 3: a new user URI with an address that somebody has or had is linked to whoever that is")
    void create_addressOfAnother_linked() {
        downloads.complete(0, member("ada"), member("ben"));
        downloads.complete(1, renamed("ada", "ada.new@example.com"), member("ben"));
        downloads.removedByUs.add("M-ben");

        downloads.complete(
                24,
                renamed("ada", "ada.new@example.com"),
                renamed("ada2", "ada@example.com"),
                renamed("ben2", "BEN@example.com"),
                member("cem"));

        assertThat(downloads.of("ada2").linked()).containsExactly("ada");
        assertThat(downloads.of("ben2").linked()).containsExactly("ben");
        assertThat(downloads.of("cem").linked()).isEmpty();
        assertThat(downloads.of("ben").status()).isEqualTo(SubscriptionStatus.ENDED);

        downloads.complete(48, renamed("ada2", "other@example.com"));
        assertThat(downloads.of("ada2").linked()).as("kept").containsExactly("ada");
    }

    @Test
    @DisplayName("rules 3: nobody is linked in the first download, whatever addresses are shared")
    void create_first_nobodyLinked() {
        assertThat(downloads
                        .complete(0, member("ada"), renamed("ada2", "ada@example.com"))
                        .created())
                .isEqualTo(2);

        assertThat(downloads.of("ada2").linked()).isEmpty();
    }

    @Test
    @DisplayName("D11: equal fingerprints mean that a merge changes nothing; every field of a download counts")
    void fingerprint_eachField_differs() {
        downloads.complete(0, member("ada"));
        String before = downloads.of("ada").fingerprint();

        assertThat(seen(renamed("ada", "other@example.com"))).isNotEqualTo(before);
        assertThat(seen(member("ada", "M-2", JOINED))).isNotEqualTo(before);
        assertThat(seen(member("ada", "M-ada", at(1)))).isNotEqualTo(before);
        assertThat(seen(member("ada", "M-ada", null))).isNotEqualTo(before);
        assertThat(seen(Downloads.role("ada", MemberRole.ADMIN))).isNotEqualTo(before);
        assertThat(seen(new ObservedMember(
                        "ada", "M-ada", EmailAddress.of("ada@example.com"), "Other", MemberRole.USER, JOINED)))
                .isNotEqualTo(before);
        assertThat(seen(member("ada"))).isEqualTo(before);
        downloads.groupRolesKnown(false);
        assertThat(seen(member("ada"))).isNotEqualTo(before);
    }

    private String seen(ObservedMember member) {
        downloads.complete(1, member);
        return downloads.of("ada").fingerprint();
    }

    private List<String> emails() {
        return downloads.of("ada").allEmails().stream().map(EmailAddress::value).toList();
    }
}
