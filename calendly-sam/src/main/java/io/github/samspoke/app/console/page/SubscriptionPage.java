package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Fact;
import io.github.samspoke.app.console.web.Link;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Shown;
import io.github.samspoke.app.console.web.Site;
import io.github.samspoke.app.console.web.Table;
import io.github.samspoke.app.console.web.Table.Cell;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.activity.PersonActivity;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.people.Resolution;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of one seat: what is known of it, who holds it, how it is used, and what the rule makes of that. */
public final class SubscriptionPage implements Router.Pages {
    private final Site site;

    /** For a site whose clock is the right end of the picture. */
    public SubscriptionPage(Site site) {
        this.site = site;
    }

    @Override
    public void bind(Router router) {
        router.get(SubscriptionPages.HOME + "/one", this::show);
    }

    private void show(Visit visit) {
        IntegrationProfile profile = visit.profile();
        String user = visit.query("user")
                .orElseThrow(() -> new InvalidInputException("user", "it is not given", "Choose one of the list."));
        SamSpoke.View sam = visit.sam();
        SoftwareSubscription seat = sam.subscriptions()
                .find(profile.id(), user)
                .orElseThrow(() -> new NoSuchRecordException("subscription of", user));
        Optional<Assessment> assessment =
                seat.status() == SubscriptionStatus.ENDED || profile.data().rule() == null
                        ? Optional.empty()
                        : Optional.of(sam.candidates().explain(profile.id(), user));
        PersonActivity activity = assessment
                .flatMap(Assessment::activity)
                .orElseGet(() -> sam.activity().of(profile.id(), user));
        visit.show(
                "subscriptions/one",
                visit.chrome(SubscriptionPages.AREA, seat.name().isEmpty() ? user : seat.name()),
                "profile",
                profile,
                "seat",
                seat,
                "status",
                SubscriptionPages.status(seat),
                "facts",
                facts(sam, seat),
                "use",
                use(activity, assessment.orElse(null)),
                "spells",
                spells(seat),
                "roles",
                roles(seat),
                "strip",
                HeatStrip.of(activity, site.settings().clock().instant()),
                "why",
                assessment.map(Assessment::explain).orElse(""),
                "explain",
                Link.to("/candidates/explain", "profile", profile.id().value(), "user", user));
    }

    private static List<Fact> facts(SamSpoke.View sam, SoftwareSubscription seat) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("subscriptions.fact.email", seat.email().value()));
        if (!seat.formerEmails().isEmpty()) {
            facts.add(Fact.of(
                    "subscriptions.fact.former",
                    seat.formerEmails().stream()
                            .map(EmailAddress::value)
                            .sorted()
                            .collect(Collectors.joining(", "))));
        }
        facts.add(Fact.of("subscriptions.fact.role", Texts.of("subscriptions.role", seat.role())));
        facts.add(Fact.of("subscriptions.fact.groups", groups(seat.groups())));
        facts.add(Fact.of("subscriptions.fact.identifier", seat.identifier()));
        facts.add(Fact.of("subscriptions.fact.holder", holder(sam, seat)));
        facts.add(Fact.of("subscriptions.fact.user", seat.userUri()));
        facts.add(Fact.of("subscriptions.fact.membership", seat.membershipUri()));
        facts.add(Fact.of("subscriptions.fact.first", seat.firstSeenRun()));
        if (seat.missingSince() != null) {
            facts.add(Fact.of("subscriptions.fact.missing", Shown.moment(seat.missingSince())));
        }
        if (seat.endedAt() != null) {
            facts.add(Fact.of("subscriptions.fact.ended", Shown.moment(seat.endedAt())));
        }
        if (!seat.linked().isEmpty()) {
            facts.add(Fact.of("subscriptions.fact.linked", String.join(", ", new TreeSet<>(seat.linked()))));
        }
        return facts;
    }

    private static String groups(GroupRoles groups) {
        if (!groups.known()) {
            return Texts.text("subscriptions.groups.unknown");
        }
        int member = groups.memberOf() == null ? 0 : groups.memberOf().size();
        return groups.administers().isEmpty()
                ? Texts.text("subscriptions.groups.member", member)
                : Texts.text(
                        "subscriptions.groups.admin", member, String.join(", ", new TreeSet<>(groups.administers())));
    }

    private static String holder(SamSpoke.View sam, SoftwareSubscription seat) {
        return sam.holders().all(seat.profile()).stream()
                .filter(holder -> holder.seat().userUri().equals(seat.userUri()))
                .map(holder -> words(holder.resolution()))
                .findFirst()
                .orElse(Texts.text("subscriptions.holder.none"));
    }

    private static String words(Resolution resolution) {
        if (resolution instanceof Resolution.Resolved found) {
            return Texts.text(
                    "subscriptions.holder.found",
                    found.user().name(),
                    found.user().id(),
                    Texts.of("subscriptions.standing", found.user().standing()),
                    found.by());
        }
        if (resolution instanceof Resolution.Ambiguous several) {
            return Texts.text("subscriptions.holder.several", String.join(", ", several.directoryIds()), several.by());
        }
        return resolution instanceof Resolution.Unresolved none
                ? Texts.text("subscriptions.holder.unresolved", none.reason())
                : "";
    }

    private static List<Fact> use(PersonActivity activity, @Nullable Assessment assessment) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                "subscriptions.use.last",
                activity.last()
                        .map(last -> HeatStrip.label(last.signal()) + ", " + Shown.moment(last.at()))
                        .orElse(Texts.text("subscriptions.use.never"))));
        facts.add(Fact.of(
                "subscriptions.use.asOf",
                activity.asOf() == null ? Texts.text("subscriptions.use.unread") : Shown.moment(activity.asOf())));
        if (!activity.upcomingDays().isEmpty()) {
            facts.add(Fact.of(
                    "subscriptions.use.upcoming",
                    Shown.number(activity.upcomingDays().size())));
        }
        if (assessment != null && assessment.evidence().idleSince() != null) {
            facts.add(Fact.of(
                    "subscriptions.use.idle", Shown.moment(assessment.evidence().idleSince())));
        }
        if (assessment != null && assessment.evidence().coveredFrom() != null) {
            facts.add(Fact.of(
                    "subscriptions.use.covered",
                    Shown.moment(assessment.evidence().coveredFrom())));
        }
        return facts;
    }

    private static Table spells(SoftwareSubscription seat) {
        Table.Builder table = Table.of("subscriptions.spells", "from", "to", "membership");
        seat.spells()
                .forEach(spell -> table.row(
                        Cell.of(
                                spell.from() == null
                                        ? Texts.text("subscriptions.spells.unknown")
                                        : Shown.moment(spell.from())),
                        Cell.of(spell.to() == null ? Texts.text("subscriptions.spells.now") : Shown.moment(spell.to())),
                        Cell.of(spell.membershipUri())));
        return table.build();
    }

    private static Table roles(SoftwareSubscription seat) {
        Table.Builder table = Table.of("subscriptions.roles", "until", "role", "groups");
        seat.pastRoles()
                .forEach(past -> table.row(
                        Cell.of(Shown.moment(past.until())),
                        Cell.of(Texts.of("subscriptions.role", past.role())),
                        Cell.of(groups(past.groups()))));
        return table.build();
    }
}
