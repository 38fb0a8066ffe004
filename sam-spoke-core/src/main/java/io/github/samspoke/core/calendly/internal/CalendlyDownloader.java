package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.group.GroupOwner;
import io.github.samspoke.calendly.group.GroupRelationship;
import io.github.samspoke.calendly.group.GroupRelationshipQuery;
import io.github.samspoke.calendly.group.GroupRole;
import io.github.samspoke.calendly.organization.InvitationQuery;
import io.github.samspoke.calendly.organization.InvitationStatus;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.organization.OrganizationInvitation;
import io.github.samspoke.calendly.organization.OrganizationMembership;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.Completeness;
import io.github.samspoke.core.subscription.DownloadRequest;
import io.github.samspoke.core.subscription.DownloadSink;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ObservedGroupRole;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.ObservedMember;
import io.github.samspoke.core.subscription.SubscriptionDownloader;
import java.util.function.Supplier;

/**
 * Reads members, invitations and group roles. The pager ends after the last page or throws, so that whoever gets to
 * the end has seen everybody.
 */
final class CalendlyDownloader implements SubscriptionDownloader {
    private static final int PAGE = 100;

    private final CalendlyClient client;
    private final Supplier<String> caller;

    CalendlyDownloader(CalendlyClient client, Supplier<String> caller) {
        this.client = client;
        this.caller = caller;
    }

    @Override
    public Completeness download(DownloadRequest request, DownloadSink sink, RunControl control) {
        OrganizationRef organization = OrganizationRef.parse(request.organizationUri());
        Translation.run(() -> sink.organization(
                CalendlySession.Words.facts(client.organizations().get(organization))));
        PageCount members = new PageCount("members", request.expectedMembers(), control);
        Proof proof = new Proof(organization, caller.get());
        read(client.organizations().memberships(MembershipQuery.in(organization).pageSize(PAGE)), members, member -> {
            proof.see(member);
            sink.member(member(member));
        });
        read(
                client.organizations()
                        .invitations(InvitationQuery.in(organization)
                                .status(InvitationStatus.PENDING)
                                .pageSize(PAGE)),
                new PageCount("pending invitations", control),
                invitation -> sink.invitation(invitation(invitation)));
        boolean groups = groups(organization, sink, control);
        String doubt = proof.doubt();
        return doubt.isEmpty()
                ? new Completeness.Complete(members.pages(), groups, caller.get())
                : new Completeness.Incomplete(doubt);
    }

    /** What the list itself tells of whether it is whole: it has its reader, with a role that may see everybody. */
    private static final class Proof {
        private final OrganizationRef organization;
        private final String callerUri;
        private boolean foreign;
        private MemberRole callerRole = MemberRole.OTHER;

        Proof(OrganizationRef organization, String callerUri) {
            this.organization = organization;
            this.callerUri = callerUri;
        }

        void see(OrganizationMembership member) {
            foreign |= !member.organization().equals(organization);
            if (member.user().uri().uri().equals(callerUri)) {
                callerRole = CalendlySession.Words.role(member.role());
            }
        }

        /** Why the list may not be whole; empty if nothing speaks against it. */
        String doubt() {
            if (foreign) {
                return "the list of members held some of another organization";
            }
            return callerRole == MemberRole.OWNER || callerRole == MemberRole.ADMIN
                    ? ""
                    : "the list of members did not show the account that read it as an owner or admin";
        }
    }

    private boolean groups(OrganizationRef organization, DownloadSink sink, RunControl control) {
        try {
            read(
                    client.groups()
                            .relationships(
                                    GroupRelationshipQuery.in(organization).pageSize(PAGE)),
                    new PageCount("group roles", control),
                    relationship -> group(relationship, sink));
            return true;
        } catch (VendorException e) {
            boolean refused =
                    e.problem() == VendorException.Problem.SCOPE || e.problem() == VendorException.Problem.ROLE;
            if (!refused) {
                throw e;
            }
            return false;
        }
    }

    private static <T> void read(Pager<T> pager, PageCount count, java.util.function.Consumer<T> each) {
        Translation.run(() -> pager.onPage(count).stream().forEach(each));
    }

    private static ObservedMember member(OrganizationMembership member) {
        return new ObservedMember(
                member.user().uri().uri(),
                member.uri().uri(),
                EmailAddress.of(member.user().email()),
                member.user().name(),
                CalendlySession.Words.role(member.role()),
                member.createdAt());
    }

    private static ObservedInvitation invitation(OrganizationInvitation invitation) {
        return new ObservedInvitation(
                invitation.uri().uri(),
                EmailAddress.of(invitation.email()),
                invitation.createdAt(),
                invitation.lastSentAt());
    }

    /** A role that is not "member" is taken for an admin's: what is not known must not be harmed. */
    private static void group(GroupRelationship relationship, DownloadSink sink) {
        if (relationship.owner() instanceof GroupOwner.Member member) {
            sink.groupRole(new ObservedGroupRole(
                    member.membership().uri().uri(),
                    relationship.group().uri(),
                    !relationship.role().equals(GroupRole.MEMBER)));
        }
    }
}
