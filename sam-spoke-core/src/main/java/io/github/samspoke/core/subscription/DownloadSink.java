package io.github.samspoke.core.subscription;

/** Takes what a downloader reads. Called on the downloader's thread, in the order of reading. */
public interface DownloadSink {
    /**
     * Takes the organization's facts.
     *
     * @param organization the facts
     */
    void organization(OrganizationFacts organization);

    /**
     * Takes a member.
     *
     * @param member the member
     */
    void member(ObservedMember member);

    /**
     * Takes an invitation that is pending.
     *
     * @param invitation the invitation
     */
    void invitation(ObservedInvitation invitation);

    /**
     * Takes a membership's part in a group.
     *
     * @param groupRole the part
     */
    void groupRole(ObservedGroupRole groupRole);
}
