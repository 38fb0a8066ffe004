package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Link;
import io.github.samspoke.app.console.web.PageOf;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Shown;
import io.github.samspoke.app.console.web.Table;
import io.github.samspoke.app.console.web.Table.Cell;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.SeatFilter;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of seats and that of invitations, in pages. */
public final class SubscriptionPages implements Router.Pages {
    static final String AREA = "subscriptions";
    static final String HOME = "/subscriptions";
    private static final String OCCUPIED = "OCCUPIED";

    /** What the list is filtered by. */
    public record Filter(String text, String role, String status) {
        static Filter of(Visit visit) {
            return new Filter(
                    visit.query("q").orElse(""),
                    visit.query("role").orElse(""),
                    visit.query("status").orElse(OCCUPIED));
        }

        SeatFilter seats() {
            SeatFilter base = status.equals(OCCUPIED)
                    ? SeatFilter.OCCUPIED
                    : new SeatFilter("", null, chosen(SubscriptionStatus.values(), status));
            return base.saying(text)
                    .inRole(chosen(MemberRole.values(), role).stream()
                            .findFirst()
                            .orElse(null));
        }

        private static <T extends Enum<T>> Set<T> chosen(T[] all, String name) {
            return Stream.of(all).filter(one -> one.name().equals(name)).collect(Collectors.toSet());
        }

        /** The roles to choose from. */
        public Map<String, String> roles() {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", Texts.text("subscriptions.role.any"));
            for (MemberRole one : MemberRole.values()) {
                options.put(one.name(), Texts.of("subscriptions.role", one));
            }
            return options;
        }

        /** The states to choose from. */
        public Map<String, String> states() {
            Map<String, String> options = new LinkedHashMap<>();
            options.put(OCCUPIED, Texts.text("subscriptions.status.OCCUPIED"));
            for (SubscriptionStatus one : SubscriptionStatus.values()) {
                options.put(one.name(), Texts.of("subscriptions.status", one));
            }
            return options;
        }
    }

    @Override
    public void bind(Router router) {
        router.get(HOME, this::list)
                .get(HOME + "/invitations", this::invitations)
                .post(HOME + "/total", this::controlTotal);
    }

    /** The page of one seat. */
    static String path(SoftwareSubscription seat) {
        return Link.to(HOME + "/one", "profile", seat.profile().value(), "user", seat.userUri());
    }

    /** A page of seats. */
    static Table table(List<SoftwareSubscription> seats) {
        Table.Builder table = Table.of("subscriptions.table", "name", "role", "status", "joined", "identifier");
        for (SoftwareSubscription seat : seats) {
            table.row(
                    Cell.link(seat.name().isEmpty() ? seat.userUri() : seat.name(), path(seat))
                            .over(seat.email().value()),
                    Cell.of(Texts.of("subscriptions.role", seat.role())),
                    status(seat),
                    Cell.of(seat.joinedAt().map(Shown::day).orElse("")),
                    Cell.of(seat.identifier()));
        }
        return table.build();
    }

    static Cell status(SoftwareSubscription seat) {
        String kind = switch (seat.status()) {
            case ACTIVE -> "good";
            case MISSING -> "warn";
            case ENDED -> "";
        };
        return Cell.badge(kind, Texts.of("subscriptions.status", seat.status()));
    }

    private void list(Visit visit) {
        Optional<IntegrationProfile> first = profile(visit);
        if (first.isEmpty()) {
            noProfile(visit);
            return;
        }
        IntegrationProfile profile = first.get();
        Filter filter = Filter.of(visit);
        SeatPage page = SeatPage.of(
                visit,
                profile.id(),
                filter.seats(),
                HOME,
                "profile",
                profile.id().value(),
                "q",
                filter.text(),
                "role",
                filter.role(),
                "status",
                filter.status());
        Optional<Snapshot> latest = visit.sam().subscriptions().latestComplete(profile.id());
        visit.show(
                "subscriptions/list",
                visit.chrome(AREA, Texts.text("subscriptions.title")),
                "profiles",
                visit.sam().profiles().list(),
                "profile",
                profile,
                "filter",
                filter,
                "page",
                page,
                "table",
                table(page.rows()),
                "known",
                latest.map(one -> Texts.text(
                                "subscriptions.known",
                                Shown.moment(one.at()),
                                Shown.number(one.members()),
                                Shown.number(one.invitations())))
                        .orElse(""));
    }

    private void invitations(Visit visit) {
        Optional<IntegrationProfile> first = profile(visit);
        if (first.isEmpty()) {
            noProfile(visit);
            return;
        }
        IntegrationProfile profile = first.get();
        PageOf<ObservedInvitation> page =
                PageOf.of(visit, visit.sam().subscriptions().invitations(profile.id()), one -> true);
        Table.Builder table = Table.of("subscriptions.invitations", "email", "created", "sent");
        page.rows()
                .forEach(one -> table.row(
                        Cell.of(one.email().value()),
                        Cell.of(Shown.day(one.createdAt())),
                        Cell.of(one.lastSentAt() == null ? "" : Shown.day(one.lastSentAt()))));
        visit.show(
                "subscriptions/invitations",
                visit.chrome(AREA, Texts.text("subscriptions.invitations.title")),
                "profiles",
                visit.sam().profiles().list(),
                "profile",
                profile,
                "page",
                page,
                "table",
                table.build());
    }

    private void controlTotal(Visit visit) {
        IntegrationProfile profile = visit.profile();
        int members = visit.form().number("members");
        visit.sam().subscriptions().controlTotal(profile.id(), members);
        visit.done("subscriptions.total.done", members);
        visit.redirect(Link.to(HOME, "profile", profile.id().value()));
    }

    static Optional<IntegrationProfile> profile(Visit visit) {
        return visit.query("profile").isPresent() ? Optional.of(visit.profile()) : visit.firstProfile();
    }

    private static void noProfile(Visit visit) {
        Profiled.none(visit, AREA, "subscriptions.title");
    }
}
