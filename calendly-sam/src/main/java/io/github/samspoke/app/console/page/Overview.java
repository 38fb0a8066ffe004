package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Link;
import io.github.samspoke.app.console.web.Shown;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.ReconciliationResult;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The first page.
 *
 * @param steps the way to a working integration, while it is not behind
 * @param attention what wants a person
 * @param cards the profiles with their figures
 */
public record Overview(List<Step> steps, List<Attention> attention, List<Card> cards) {
    /** A step of the way; {@code done} if it is behind, {@code next} if it is the one to take. */
    public record Step(String key, boolean done, boolean next, String href) {}

    /** A figure, with where it comes from. */
    public record KeyFigure(String label, String value, String hint, String href) {}

    /** A profile with its figures. */
    public record Card(IntegrationProfile profile, List<KeyFigure> numbers) {}

    static Overview of(SamSpoke.View sam) {
        List<IntegrationProfile> profiles = sam.profiles().list();
        List<Card> cards = profiles.stream()
                .filter(profile -> profile.data().rule() != null)
                .map(profile -> new Card(profile, numbers(sam, profile.id())))
                .toList();
        return new Overview(steps(sam, profiles), Attention.all(sam, profiles), cards);
    }

    private static List<Step> steps(SamSpoke.View sam, List<IntegrationProfile> profiles) {
        boolean connected = !sam.connections().list().isEmpty();
        boolean made = !profiles.isEmpty();
        boolean validated = profiles.stream().anyMatch(one -> one.data().validated());
        boolean published = profiles.stream().anyMatch(one -> one.data().status() == ProfileStatus.PUBLISHED);
        boolean downloaded = profiles.stream()
                .anyMatch(one -> sam.subscriptions().latestComplete(one.id()).isPresent());
        boolean reviewed = sam.rules().list().stream().anyMatch(rule -> rule.reviewed());
        List<Boolean> done = List.of(connected, made, validated, published, downloaded, reviewed);
        String profile = made ? ProfilePages.path(profiles.get(0)) : ProfilePages.HOME;
        List<String> keys = List.of("connect", "profile", "validate", "publish", "jobs", "review");
        List<String> paths = List.of(
                "/connections/new", made ? profile : "/profiles/new", profile, profile, JobPages.HOME, "/rules");
        if (!done.contains(false)) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            steps.add(new Step(keys.get(i), done.get(i), i == done.indexOf(false), paths.get(i)));
        }
        return steps;
    }

    private static List<KeyFigure> numbers(SamSpoke.View sam, ProfileId id) {
        List<KeyFigure> numbers = new ArrayList<>();
        Optional<ReconciliationResult> latest = sam.licenses().latest(id);
        numbers.add(new KeyFigure(
                Texts.text("overview.seats"),
                Shown.number(sam.subscriptions().count(id, SubscriptionStatus.ACTIVE)
                        + sam.subscriptions().count(id, SubscriptionStatus.MISSING)),
                Texts.text(
                        "overview.seats.hint",
                        Shown.number(sam.subscriptions().invitations(id).size())),
                Link.to(SubscriptionPages.HOME, "profile", id.value())));
        numbers.add(new KeyFigure(
                Texts.text("overview.candidates"),
                Shown.number(sam.candidates().open(id).size()),
                Texts.text("overview.candidates.hint"),
                Link.to("/candidates", "profile", id.value())));
        if (latest.isPresent()) {
            var savings = latest.get().position().savings();
            numbers.add(money("overview.potential", savings.potential(), id));
            numbers.add(money("overview.vacated", savings.vacated(), id));
            numbers.add(money("overview.realised", savings.realised(), id));
        }
        numbers.add(sam.activity()
                .coverage(id)
                .newest(SignalSource.EVENTS)
                .map(span -> new KeyFigure(
                        Texts.text("overview.coverage"),
                        Shown.day(span.from()),
                        Texts.text("overview.coverage.hint", Shown.moment(span.to())),
                        Link.to("/rules", "profile", id.value())))
                .orElseGet(() -> new KeyFigure(
                        Texts.text("overview.coverage"),
                        Texts.text("overview.coverage.none"),
                        Texts.text("overview.coverage.none.hint"),
                        JobPages.HOME)));
        return numbers;
    }

    /** What cannot be computed is never shown as 0: a dash, and why. */
    private static KeyFigure money(String key, Figure<Money> figure, ProfileId id) {
        String hint = figure instanceof Figure.Absent<Money> absent ? absent.reason() : Texts.text(key + ".hint");
        return new KeyFigure(
                Texts.text(key),
                figure.value().map(Overview::money).orElse("-"),
                hint,
                Link.to("/licences", "profile", id.value()));
    }

    private static String money(Money money) {
        return money.getCurrencyUnit().getCode() + " " + Shown.number(money.getAmountMajorLong());
    }
}
