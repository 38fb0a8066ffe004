package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.PageOf;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Shown;
import io.github.samspoke.app.console.web.Table;
import io.github.samspoke.app.console.web.Table.Cell;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.exclusion.ExclusionTerms;
import io.github.samspoke.core.job.RelatedLists;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.subscription.SeatFilter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The seven related lists of a profile. */
public final class RelatedPages implements Router.Pages {
    /** The lists, in ServiceNow's order; each is a part of the path and of the texts' keys. */
    public static final List<String> LISTS =
            List.of("models", "identifiers", "jobs", "results", "subscriptions", "identifier-rules", "user-rules");

    /** One page of a list; seats come in pages of their own. */
    public record Listed(
            Table table, @Nullable PageOf<?> page, @Nullable SeatPage seats) {
        private Listed(Table table, PageOf<?> page) {
            this(table, page, null);
        }
    }

    private final Map<String, Function<Visit, Listed>> lists = Map.of(
            "models", RelatedPages::models,
            "identifiers", RelatedPages::identifiers,
            "jobs", RelatedPages::jobs,
            "results", RelatedPages::results,
            "subscriptions", RelatedPages::subscriptions,
            "identifier-rules", RelatedPages::identifierRules,
            "user-rules", RelatedPages::userRules);

    @Override
    public void bind(Router router) {
        router.get(ProfilePages.HOME + "/{profile}/lists/{list}", this::show);
    }

    private void show(Visit visit) {
        IntegrationProfile profile = visit.profile();
        String list = visit.path("list");
        if (!lists.containsKey(list)) {
            throw new NoSuchRecordException("related list", list);
        }
        Listed listed = lists.get(list).apply(visit);
        visit.show(
                "profiles/related",
                visit.chrome(ProfilePages.AREA, profile.data().displayName()),
                "profile",
                profile,
                "list",
                list,
                "listed",
                listed);
    }

    private static RelatedLists related(Visit visit) {
        return visit.sam().related(visit.profile().id());
    }

    private static Listed models(Visit visit) {
        var page = PageOf.of(visit, related(visit).softwareModels(), model -> true);
        Table.Builder table =
                Table.of("related.models", "name", "publisher", "metric", "identifier", "cost", "#buffer");
        page.rows()
                .forEach(model -> table.row(
                        Cell.link(model.displayName(), "/licences"),
                        Cell.of(model.publisher()),
                        Cell.of(model.licenseMetric()),
                        Cell.of(model.subscriptionIdentifier()),
                        Cell.of(model.licenseCost() == null ? "" : String.valueOf(model.licenseCost())),
                        Cell.of(model.seatBuffer())));
        return new Listed(table.build(), page);
    }

    private static Listed identifiers(Visit visit) {
        var page = PageOf.of(visit, related(visit).unrecognizedIdentifiers(), one -> true);
        Table.Builder table = Table.of("related.identifiers", "identifier", "stage", "#subscriptions", "reason");
        page.rows()
                .forEach(one -> table.row(
                        Cell.of(one.identifier()),
                        Cell.of(one.stage()),
                        Cell.of(one.subscriptions()),
                        Cell.of(one.reason())));
        return new Listed(table.build(), page);
    }

    private static Listed jobs(Visit visit) {
        var page = PageOf.of(visit, related(visit).scheduledJobs(), one -> true);
        return new Listed(JobTables.scheduled(page.rows()), page);
    }

    private static Listed results(Visit visit) {
        var page = PageOf.of(visit, JobTables.newestFirst(related(visit).jobResults()), one -> true);
        return new Listed(JobTables.results(page.rows()), page);
    }

    private static Listed subscriptions(Visit visit) {
        IntegrationProfile profile = visit.profile();
        SeatPage page =
                SeatPage.of(visit, profile.id(), SeatFilter.ALL, ProfilePages.path(profile) + "/lists/subscriptions");
        return new Listed(SubscriptionPages.table(page.rows()), null, page);
    }

    private static Listed identifierRules(Visit visit) {
        var page = PageOf.of(visit, related(visit).identifierExclusionRules(), one -> true);
        Table.Builder table =
                Table.of("related.identifier-rules", "rule", "identifier", "axes", "reason", "owner", "until");
        page.rows()
                .forEach(rule -> table.row(
                        Cell.link(rule.id(), "/exclusions"),
                        Cell.of(rule.identifier()),
                        Cell.of(axes(rule.terms())),
                        Cell.of(rule.terms().reason()),
                        Cell.of(rule.terms().owner()),
                        until(rule.terms())));
        return new Listed(table.build(), page);
    }

    private static Listed userRules(Visit visit) {
        var page = PageOf.of(visit, related(visit).userExclusionRules(), one -> true);
        Table.Builder table = Table.of("related.user-rules", "rule", "pattern", "axes", "reason", "owner", "until");
        page.rows()
                .forEach(rule -> table.row(
                        Cell.link(rule.id(), "/exclusions"),
                        Cell.of(rule.pattern()),
                        Cell.of(axes(rule.terms())),
                        Cell.of(rule.reason()),
                        Cell.of(rule.owner()),
                        until(rule.terms())));
        return new Listed(table.build(), page);
    }

    private static String axes(ExclusionTerms terms) {
        return terms.axes().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static Cell until(ExclusionTerms terms) {
        if (!terms.active()) {
            return Cell.badge("warn", Texts.text("related.suspended"));
        }
        return Cell.of(terms.expires() == null ? Texts.text("related.forever") : Shown.day(terms.expires()));
    }
}
