package io.github.samspoke.core.activity.internal;

import io.github.samspoke.core.activity.UserActivity;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the meetings to come are read (rules 6): for the whole organization, or a person at a time for those who may become
 * candidates; whichever costs fewer requests.
 *
 * @param wholeOrganization whether they are read for everybody at once
 * @param people the people who are read one by one otherwise
 * @param why the choice in words
 */
public record UpcomingWay(boolean wholeOrganization, Set<String> people, String why) {
    /** Chooses by how many pages all meetings to come would fill; -1 where that is not known yet. */
    public static UpcomingWay cheaper(long pages, Set<String> quiet) {
        if (pages < 0) {
            return whole("as it was not known how many there are");
        }
        return pages <= quiet.size()
                ? whole(pages + " requests against " + quiet.size() + " for one a quiet person")
                : new UpcomingWay(
                        false,
                        quiet,
                        "upcoming meetings: read one by one for quiet people, " + quiet.size() + " requests against "
                                + pages + " for the whole organization");
    }

    /** For everybody, for a reason of its own. */
    public static UpcomingWay whole(String why) {
        return new UpcomingWay(true, Set.of(), "upcoming meetings: read for the whole organization, " + why);
    }

    /** What was known of meetings to come when the reading began is replaced, what somebody stored since is kept. */
    WindowReader.HeadKeeper keeper(Map<String, UserActivity> before, Instant asOf) {
        Map<String, UserActivity> known = before.entrySet().stream()
                .filter(person -> person.getValue().nextUpcoming() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return new WindowReader.HeadKeeper() {
            @Override
            public Set<String> also() {
                return known.keySet();
            }

            @Override
            public UserActivity prepared(String userUri, UserActivity kept) {
                UserActivity then = known.getOrDefault(userUri, UserActivity.NONE);
                boolean storedSince = !kept.upcomingDays().equals(then.upcomingDays());
                boolean toCome =
                        kept.nextUpcoming() != null && kept.nextUpcoming().isAfter(asOf);
                boolean read = wholeOrganization || people.contains(userUri);
                return storedSince || (toCome && !read) ? kept : kept.withoutUpcoming();
            }
        };
    }
}
