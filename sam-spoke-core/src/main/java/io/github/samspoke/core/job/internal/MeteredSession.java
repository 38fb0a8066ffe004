package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.activity.ActivityAnalyzer;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.ValidationReport;
import io.github.samspoke.core.reclamation.ImpactReader;
import io.github.samspoke.core.reclamation.InvitationRevoker;
import io.github.samspoke.core.reclamation.Reclaimer;
import io.github.samspoke.core.reclamation.Restorer;
import io.github.samspoke.core.spoke.CallerIdentity;
import io.github.samspoke.core.spoke.SessionUsage;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.spoke.VendorSigns;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.SubscriptionDownloader;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A session that tells what it has cost, and what it has seen of the vendor, when it is closed. */
final class MeteredSession implements SpokeSession {
    private final SpokeSession session;
    private final Consumer<SpokeSession> meter;

    MeteredSession(SpokeSession session, Consumer<SpokeSession> meter) {
        this.session = session;
        this.meter = meter;
    }

    @Override
    public CallerIdentity identity() {
        return session.identity();
    }

    @Override
    public OrganizationFacts organization() {
        return session.organization();
    }

    @Override
    public FirstPage firstMembers() {
        return session.firstMembers();
    }

    @Override
    public List<ValidationReport.Check> probe(IntegrationProcess process) {
        return session.probe(process);
    }

    @Override
    public List<ValidationReport.Check> probeRemoval() {
        return session.probeRemoval();
    }

    @Override
    public VendorSigns signs() {
        return session.signs();
    }

    @Override
    public Optional<SubscriptionDownloader> downloader() {
        return session.downloader();
    }

    @Override
    public Optional<ActivityAnalyzer> analyzer() {
        return session.analyzer();
    }

    @Override
    public Optional<Reclaimer> reclaimer() {
        return session.reclaimer();
    }

    @Override
    public Optional<ImpactReader> impact() {
        return session.impact();
    }

    @Override
    public Optional<InvitationRevoker> revoker() {
        return session.revoker();
    }

    @Override
    public Optional<Restorer> restorer() {
        return session.restorer();
    }

    @Override
    public SessionUsage usage() {
        return session.usage();
    }

    @Override
    public void close() {
        meter.accept(session);
        session.close();
    }
}
