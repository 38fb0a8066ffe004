package io.github.samspoke.app.console.page;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names behind user URIs. */
public final class People {
    private final Map<String, SoftwareSubscription> seats;

    private People(Map<String, SoftwareSubscription> seats) {
        this.seats = seats;
    }

    /** Everybody who holds or held a seat of a profile. */
    public static People of(SamSpoke.View sam, ProfileId profile) {
        return of(sam.subscriptions().all(profile));
    }

    private static People of(List<SoftwareSubscription> seats) {
        return new People(seats.stream().collect(Collectors.toMap(SoftwareSubscription::userUri, Function.identity())));
    }

    /** A person's name; the URI where it was erased. */
    public String name(String userUri) {
        SoftwareSubscription seat = seats.get(userUri);
        return seat == null || seat.name().isEmpty() ? userUri : seat.name();
    }

    /** A person's address, or nothing. */
    public String email(String userUri) {
        SoftwareSubscription seat = seats.get(userUri);
        return seat == null ? "" : seat.email().value();
    }

    /** Whether name or address contain a text. */
    public boolean match(String userUri, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return (name(userUri) + " " + email(userUri)).toLowerCase(Locale.ROOT).contains(wanted);
    }
}
