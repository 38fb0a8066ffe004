package io.github.samspoke.host;

import io.github.samspoke.core.activity.ActivityAnalyzer;
import io.github.samspoke.core.activity.ActivitySink;
import io.github.samspoke.core.activity.AnalysisWindow;
import io.github.samspoke.core.activity.Coverage;
import io.github.samspoke.core.activity.ReadingVolume;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.SourceLimits;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.Credential;
import io.github.samspoke.core.connection.CredentialSafe;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.ValidationReport;
import io.github.samspoke.core.profile.VendorPermission;
import io.github.samspoke.core.reclamation.InvitationRevoker;
import io.github.samspoke.core.reclamation.Reclaimer;
import io.github.samspoke.core.reclamation.Restorer;
import io.github.samspoke.core.spoke.CallerIdentity;
import io.github.samspoke.core.spoke.ConnectionContext;
import io.github.samspoke.core.spoke.SessionUsage;
import io.github.samspoke.core.spoke.Spoke;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.spoke.VendorSigns;
import io.github.samspoke.core.subscription.Completeness;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ObservedMember;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.SubscriptionDownloader;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A vendor that does nothing: each connection is an organization of one owner. Tells when something is read of whom. */
public final class IdleSpoke implements Spoke {
    /** Hears of a read of an organization; the work is done between its beginning and its end. */
    public interface Watch {
        void during(String organization, Runnable work);
    }

    private final Watch watch;

    public IdleSpoke(Watch watch) {
        this.watch = watch;
    }

    /** The organization of a connection. */
    public static OrganizationFacts organization(String alias) {
        return new OrganizationFacts("https://api.calendly.com/organizations/" + alias, alias, "teams", "paid");
    }

    /** The account behind a connection. */
    public static String owner(String alias) {
        return "https://api.calendly.com/users/" + alias;
    }

    @Override
    public String profileType() {
        return "Idle";
    }

    @Override
    public List<VendorPermission> permissions() {
        return List.of();
    }

    @Override
    public ConnectionAuthorizer authorization(CredentialSafe safe) {
        Credential alive = () -> true;
        Class<?>[] types = {ConnectionAuthorizer.class};
        return (ConnectionAuthorizer)
                Proxy.newProxyInstance(getClass().getClassLoader(), types, (self, method, given) -> {
                    if (method.getName().equals("credential")) {
                        return Optional.of(alive);
                    }
                    throw new UnsupportedOperationException("connections are stored by the test");
                });
    }

    @Override
    public SpokeSession open(ConnectionContext context) {
        return new Session(context.connection().alias());
    }

    private final class Session implements SpokeSession, ActivityAnalyzer {
        private final String alias;

        Session(String alias) {
            this.alias = alias;
        }

        @Override
        public CallerIdentity identity() {
            return new CallerIdentity(
                    owner(alias), alias + "@example.com", organization().uri(), MemberRole.OWNER);
        }

        @Override
        public OrganizationFacts organization() {
            return IdleSpoke.organization(alias);
        }

        @Override
        public FirstPage firstMembers() {
            return new FirstPage(1, false);
        }

        @Override
        public List<ValidationReport.Check> probe(IntegrationProcess process) {
            return List.of();
        }

        @Override
        public List<ValidationReport.Check> probeRemoval() {
            return List.of();
        }

        @Override
        public VendorSigns signs() {
            return VendorSigns.NONE;
        }

        @Override
        public Optional<SubscriptionDownloader> downloader() {
            return Optional.of((request, sink, control) -> {
                watch.during(
                        alias,
                        () -> sink.member(new ObservedMember(
                                owner(alias),
                                "M-" + alias,
                                EmailAddress.of(alias + "@example.com"),
                                alias,
                                MemberRole.OWNER,
                                Instant.EPOCH)));
                return new Completeness.Complete(1, true, owner(alias));
            });
        }

        @Override
        public Optional<ActivityAnalyzer> analyzer() {
            return Optional.of(this);
        }

        @Override
        public Coverage analyze(AnalysisWindow window, ActivitySink sink, RunControl control) {
            Span whole = new Span(window.from(), window.end().orElse(window.asOf()));
            return new Coverage(
                    window.sources().stream().collect(Collectors.toMap(source -> source, source -> whole)), Map.of());
        }

        @Override
        public void upcoming(String organizationUri, String userUri, Instant asOf, ActivitySink sink) {
            // There are none.
        }

        @Override
        public Map<SignalSource, ReadingVolume> sample(AnalysisWindow window) {
            return Map.of();
        }

        @Override
        public SourceLimits limits(SignalSource source) {
            return new SourceLimits(100, null);
        }

        @Override
        public int requestsPerMinute() {
            return 500;
        }

        @Override
        public Optional<Instant> lastHostedBefore(String organizationUri, String userUri, Instant before) {
            return Optional.empty();
        }

        @Override
        public Optional<Reclaimer> reclaimer() {
            return Optional.empty();
        }

        @Override
        public Optional<InvitationRevoker> revoker() {
            return Optional.empty();
        }

        @Override
        public Optional<Restorer> restorer() {
            return Optional.empty();
        }

        @Override
        public SessionUsage usage() {
            return new SessionUsage(1, 0, Duration.ZERO);
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
