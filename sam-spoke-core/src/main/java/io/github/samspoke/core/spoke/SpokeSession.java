package io.github.samspoke.core.spoke;

import io.github.samspoke.core.activity.ActivityAnalyzer;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.ValidationReport;
import io.github.samspoke.core.reclamation.ImpactReader;
import io.github.samspoke.core.reclamation.InvitationRevoker;
import io.github.samspoke.core.reclamation.Reclaimer;
import io.github.samspoke.core.reclamation.Restorer;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.SubscriptionDownloader;
import java.util.List;
import java.util.Optional;

/**
 * A vendor as seen with one credential. What it cannot do is absent, not a method that throws. Every method but
 * {@link #usage()} and {@link #signs()} does I/O and throws {@link io.github.samspoke.core.common.VendorException} where the vendor does
 * not do what was asked.
 */
public interface SpokeSession extends AutoCloseable {
    /**
     * Reads whose credential this is.
     *
     * @return the account with its organization and role
     */
    CallerIdentity identity();

    /**
     * Reads the organization of that account.
     *
     * @return its facts
     */
    OrganizationFacts organization();

    /**
     * Reads the first page of members.
     *
     * @return how many it holds, and whether there are more
     */
    FirstPage firstMembers();

    /**
     * A first page.
     *
     * @param items how many items it holds
     * @param more whether there are more pages
     */
    record FirstPage(int items, boolean more) {}

    /**
     * Tries what a process needs, without changing anything.
     *
     * @param process the process
     * @return the checks that were made
     */
    List<ValidationReport.Check> probe(IntegrationProcess process);

    /**
     * Reads what a removal would need beside the scope, without removing anybody: a membership by its id, and the
     * owner.
     *
     * @return the checks that were made
     */
    List<ValidationReport.Check> probeRemoval();

    /**
     * Returns what the answers so far said besides what was asked. Does no I/O.
     *
     * @return the newest signs
     */
    VendorSigns signs();

    /**
     * Returns the reader of subscriptions.
     *
     * @return the downloader, or empty if the vendor has none
     */
    Optional<SubscriptionDownloader> downloader();

    /**
     * Returns the reader of activity.
     *
     * @return the analyzer, or empty if the vendor has none
     */
    Optional<ActivityAnalyzer> analyzer();

    /**
     * Returns what takes seats back.
     *
     * @return the reclaimer; empty in every session that was not opened with {@link Access#RECLAIM}
     */
    Optional<Reclaimer> reclaimer();

    /**
     * Returns the reader of what planned people would leave behind. A read-only session has it.
     *
     * @return the reader, or empty if the vendor does not tell
     */
    default Optional<ImpactReader> impact() {
        return Optional.empty();
    }

    /**
     * Returns what gives seats back.
     *
     * @return the restorer; empty if the vendor has none, and in every session that was not opened with
     *     {@link Access#RECLAIM}
     */
    Optional<Restorer> restorer();

    /**
     * Returns what takes invitations back.
     *
     * @return the revoker; empty if the vendor has none, and in every session that was not opened with
     *     {@link Access#RECLAIM}
     */
    Optional<InvitationRevoker> revoker();

    /**
     * Returns what the session has cost so far. Does no I/O.
     *
     * @return requests and waits
     */
    SessionUsage usage();

    @Override
    void close();
}
