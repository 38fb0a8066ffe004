package io.github.samspoke.core;

import io.github.samspoke.core.activity.ActivityAnalyzer;
import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.CredentialSafe;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.ValidationReport;
import io.github.samspoke.core.profile.VendorPermission;
import io.github.samspoke.core.reclamation.Control;
import io.github.samspoke.core.reclamation.ImpactReader;
import io.github.samspoke.core.reclamation.InvitationRevoker;
import io.github.samspoke.core.reclamation.Look;
import io.github.samspoke.core.reclamation.LookRequest;
import io.github.samspoke.core.reclamation.Reclaimer;
import io.github.samspoke.core.reclamation.RemovalPermit;
import io.github.samspoke.core.reclamation.RemovalResult;
import io.github.samspoke.core.reclamation.Restorer;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.core.reclamation.Settlement;
import io.github.samspoke.core.spoke.CallerIdentity;
import io.github.samspoke.core.spoke.ConnectionContext;
import io.github.samspoke.core.spoke.SessionUsage;
import io.github.samspoke.core.spoke.Spoke;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.spoke.VendorSigns;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.SubscriptionDownloader;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The Calendly spoke, with something to happen right before a DELETE. */
public final class HookedSpoke implements Spoke {
    private final Spoke spoke;
    private Consumer<RemovalPermit> hook = permit -> {};

    public HookedSpoke(Spoke spoke) {
        this.spoke = spoke;
    }

    public void beforeRemove(Consumer<RemovalPermit> action) {
        hook = action;
    }

    @Override
    public String profileType() {
        return spoke.profileType();
    }

    @Override
    public List<VendorPermission> permissions() {
        return spoke.permissions();
    }

    @Override
    public ConnectionAuthorizer authorization(CredentialSafe safe) {
        return spoke.authorization(safe);
    }

    @Override
    public SpokeSession open(ConnectionContext context) {
        return new Session(spoke.open(context));
    }

    private final class Session implements SpokeSession {
        private final SpokeSession session;

        Session(SpokeSession session) {
            this.session = session;
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
            return session.reclaimer().map(Hooked::new);
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
            session.close();
        }
    }

    private final class Hooked implements Reclaimer {
        private final Reclaimer reclaimer;

        Hooked(Reclaimer reclaimer) {
            this.reclaimer = reclaimer;
        }

        @Override
        public Look look(LookRequest request) {
            return reclaimer.look(request);
        }

        @Override
        public RemovalResult remove(RemovalPermit permit) {
            hook.accept(permit);
            return reclaimer.remove(permit);
        }

        @Override
        public Settlement settle(Seat seat, Control control) {
            return reclaimer.settle(seat, control);
        }
    }
}
