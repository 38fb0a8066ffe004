package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.organization.Organization;
import io.github.samspoke.calendly.organization.OrganizationMembership;
import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.user.User;
import io.github.samspoke.core.activity.ActivityAnalyzer;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.ValidationReport;
import io.github.samspoke.core.reclamation.ImpactReader;
import io.github.samspoke.core.reclamation.InvitationRevoker;
import io.github.samspoke.core.reclamation.Reclaimer;
import io.github.samspoke.core.reclamation.Restorer;
import io.github.samspoke.core.spoke.Access;
import io.github.samspoke.core.spoke.CallerIdentity;
import io.github.samspoke.core.spoke.ConnectionContext;
import io.github.samspoke.core.spoke.SessionUsage;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.spoke.VendorSigns;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.SubscriptionDownloader;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calendly as one credential sees it. Used by one thread at a time. */
public final class CalendlySession implements SpokeSession {
    private final ConnectionContext context;
    private final CalendlyClient client;
    private final UsageMeter meter;
    private @Nullable CallerIdentity caller;

    private CalendlySession(ConnectionContext context, CalendlyClient client, UsageMeter meter) {
        this.context = context;
        this.client = client;
        this.meter = meter;
    }

    /** Opens a session; does no I/O. */
    public static CalendlySession open(ConnectionContext context) {
        CalendlyCredential credential = (CalendlyCredential) context.credential();
        UsageMeter meter = new UsageMeter(context.clock(), context.beforeCall(), context.waiting());
        CalendlyClient client = Translation.of(() -> CalendlyClient.builder()
                .baseUrl(context.connection().url())
                .tokens(new GuardedTokens(credential.tokens(), context.beforeCall()))
                .pace(credential.pace())
                .clock(context.clock())
                .sleeper(context.sleeper()::sleepUntil)
                .listener(meter)
                .applicationName("sam-spoke")
                .build());
        return new CalendlySession(context, client, meter);
    }

    @Override
    public CallerIdentity identity() {
        if (caller == null) {
            caller = Translation.of(this::readIdentity);
        }
        return caller;
    }

    private CallerIdentity readIdentity() {
        User me = client.users().me();
        MemberRole role = client
                .organizations()
                .memberships(MembershipQuery.in(me.currentOrganization()).user(me.uri()))
                .first()
                .items()
                .stream()
                .filter(m -> m.user().uri().equals(me.uri()))
                .map(OrganizationMembership::role)
                .map(Words::role)
                .findFirst()
                .orElse(MemberRole.OTHER);
        return new CallerIdentity(
                me.uri().uri(), me.email(), me.currentOrganization().uri(), role);
    }

    @Override
    public OrganizationFacts organization() {
        return Translation.of(() -> Words.facts(client.organizations().get(pinned())));
    }

    @Override
    public FirstPage firstMembers() {
        return Translation.of(() -> {
            Page<OrganizationMembership> page = client.organizations()
                    .memberships(MembershipQuery.in(pinned()).pageSize(100))
                    .first();
            return new FirstPage(page.count(), page.next().isPresent());
        });
    }

    @Override
    public List<ValidationReport.Check> probe(IntegrationProcess process) {
        return probes().of(process);
    }

    @Override
    public List<ValidationReport.Check> probeRemoval() {
        return probes().removal(identity().userUri());
    }

    private Probes probes() {
        return new Probes(client, pinned(), context.connection().grantedScopes(), context.clock());
    }

    @Override
    public Optional<SubscriptionDownloader> downloader() {
        return Optional.of(new CalendlyDownloader(client, () -> identity().userUri()));
    }

    @Override
    public Optional<ActivityAnalyzer> analyzer() {
        return Optional.of(new CalendlyAnalyzer(client));
    }

    @Override
    public Optional<Reclaimer> reclaimer() {
        return context.access() == Access.RECLAIM
                ? Optional.of(new CalendlyReclaimer(client, context.clock()))
                : Optional.empty();
    }

    @Override
    public Optional<ImpactReader> impact() {
        return Optional.of(new CalendlyImpact(client));
    }

    @Override
    public Optional<Restorer> restorer() {
        return context.access() == Access.RECLAIM ? Optional.of(new CalendlyRestorer(client)) : Optional.empty();
    }

    @Override
    public Optional<InvitationRevoker> revoker() {
        return context.access() == Access.RECLAIM ? Optional.of(new CalendlyRevoker(client)) : Optional.empty();
    }

    private OrganizationRef pinned() {
        return OrganizationRef.parse(Objects.requireNonNull(identity()).organizationUri());
    }

    @Override
    public SessionUsage usage() {
        return meter.usage();
    }

    @Override
    public VendorSigns signs() {
        return meter.signs();
    }

    @Override
    public void close() {
        client.close();
    }

    /** Calendly's words in the engine's. */
    static final class Words {
        private Words() {}

        static MemberRole role(io.github.samspoke.calendly.organization.MemberRole role) {
            if (role.equals(io.github.samspoke.calendly.organization.MemberRole.OWNER)) {
                return MemberRole.OWNER;
            }
            if (role.equals(io.github.samspoke.calendly.organization.MemberRole.ADMIN)) {
                return MemberRole.ADMIN;
            }
            return role.equals(io.github.samspoke.calendly.organization.MemberRole.USER)
                    ? MemberRole.USER
                    : MemberRole.OTHER;
        }

        static OrganizationFacts facts(Organization organization) {
            String name = organization.name();
            return new OrganizationFacts(
                    organization.uri().uri(),
                    name == null || name.isBlank() ? organization.uri().id() : name,
                    organization.plan().value(),
                    organization.stage().value(),
                    organization.kind().value());
        }
    }
}
