package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Link;
import io.github.samspoke.app.console.web.PageOf;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SeatFilter;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of seats as the engine gives it: behind the last one of the page before, so that the tenth page of 50,000 costs
 * no more than the first.
 *
 * @param rows the seats
 * @param number which page
 * @param first the link to the first page; empty on it
 * @param next the link to the next one; empty on the last
 */
public record SeatPage(List<SoftwareSubscription> rows, int number, String first, String next) {
    private static final String AFTER = "after";
    private static final String NUMBER = "page";

    /** The page that a request asks for; links keep the parameters, given as name and value in turn. */
    static SeatPage of(Visit visit, ProfileId profile, SeatFilter filter, String path, String... kept) {
        String after = visit.query(AFTER).orElse(null);
        List<SoftwareSubscription> rows = visit.sam().subscriptions().page(profile, filter, after, PageOf.SIZE + 1);
        boolean more = rows.size() > PageOf.SIZE;
        List<SoftwareSubscription> shown = more ? rows.subList(0, PageOf.SIZE) : rows;
        int number = after == null
                ? 1
                : Math.max(2, PageOf.number(visit.query(NUMBER).orElse("2")));
        String next = "";
        if (more) {
            List<String> parameters = new ArrayList<>(List.of(kept));
            parameters.addAll(
                    List.of(AFTER, shown.get(shown.size() - 1).userUri(), NUMBER, Integer.toString(number + 1)));
            next = Link.to(path, parameters.toArray(String[]::new));
        }
        return new SeatPage(List.copyOf(shown), number, after == null ? "" : Link.to(path, kept), next);
    }
}
