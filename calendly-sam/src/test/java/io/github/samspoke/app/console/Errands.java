package io.github.samspoke.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.NoticeRequest;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tests of removals do again and again. */
final class Errands {
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final int GLANCES = 1_000;

    private Errands() {}

    /** Follows a piece of work to the page of its result, as a page does that loads itself again. */
    static HttpResponse<String> finish(Guest guest, HttpResponse<String> begun) {
        HttpResponse<String> page = begun;
        for (int i = 0; i < GLANCES && page.body().contains("Working."); i++) {
            LockSupport.parkNanos(GLANCE.toNanos());
            page = guest.get(begun.uri().getPath());
        }
        assertThat(page.body()).doesNotContain("Working.");
        return page;
    }

    /** Reviews the profile's rule, behind the console's back. */
    static void review(ConsoleFixture fixture, IntegrationProfile profile) {
        fixture.sam().rules().review(profile.generatedRule());
    }

    /** Publishes a profile whose rule asks people, and asks so many of them. */
    static List<NoticeRequest> notices(ConsoleFixture fixture, int people) {
        IntegrationProfile profile = fixture.published();
        fixture.sam().rules().edit(profile.generatedRule(), rule -> rule.notifyUser(true));
        fixture.sam().jobs().runDue();
        fixture.sam().candidates().open(profile.id()).stream()
                .limit(people)
                .map(RemovalCandidate::number)
                .forEach(fixture.sam().candidates()::request);
        fixture.spoke().deliverNotices();
        assertThat(fixture.notices()).hasSize(people);
        return List.copyOf(fixture.notices());
    }

    /** The first text that a pattern finds in a page. */
    static String found(HttpResponse<String> page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.body());
        assertThat(matcher.find()).as("%s in %s", pattern, page.uri()).isTrue();
        return matcher.group(1);
    }
}
