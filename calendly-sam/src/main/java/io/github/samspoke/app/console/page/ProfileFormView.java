package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.FormError;
import io.github.samspoke.app.console.web.Shown;
import io.github.samspoke.app.console.web.Site;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.activity.ActiveDays;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.Connections;
import io.github.samspoke.core.profile.ProfileMode;
import io.github.samspoke.core.profile.Provisioning;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The form of a profile as its template shows it.
 *
 * @param fields what is filled in
 * @param wrong what is wrong with it
 * @param aliases the aliases to choose from, with a word on each
 * @param first the first day on which a candidate is possible, or empty if the day that is typed is none
 * @param threshold the days of inactivity that this rests on
 * @param earliest the first day that an analysis may begin on
 * @param latest the last one
 * @param effects what saving would do beyond the fields, for a person to agree to
 * @param published whether the profile is published
 */
public record ProfileFormView(
        ProfileFields fields,
        FormError wrong,
        Map<String, String> aliases,
        String first,
        String threshold,
        String earliest,
        String latest,
        List<String> effects,
        boolean published) {
    static ProfileFormView of(
            Visit visit,
            Site site,
            ProfileFields fields,
            FormError wrong,
            Duration threshold,
            List<String> effects,
            boolean published) {
        LocalDate today = ProfileFields.day(site.settings().clock().instant());
        return new ProfileFormView(
                fields,
                wrong,
                aliases(visit.sam().connections(), fields.alias()),
                first(fields.from(), threshold, today),
                Shown.days(threshold),
                today.minusDays(ProfileFields.LOOK_BACK_DAYS).toString(),
                today.toString(),
                effects,
                published);
    }

    private static Map<String, String> aliases(Connections connections, String chosen) {
        TreeSet<String> names = new TreeSet<>(List.of(ConnectionSettings.DEFAULT_ALIAS));
        if (!chosen.isEmpty()) {
            names.add(chosen);
        }
        connections.aliases().forEach(one -> names.add(one.alias()));
        TreeSet<String> connected = new TreeSet<>();
        connections.list().forEach(one -> connected.add(one.alias()));
        names.addAll(connected);
        Map<String, String> options = new LinkedHashMap<>();
        names.forEach(name -> options.put(
                name, Texts.text(connected.contains(name) ? "profiles.alias.connected" : "profiles.alias.open", name)));
        return options;
    }

    /** Nothing seen from the start of the analysis to the end of the threshold: that is when somebody can be idle. */
    private static String first(String from, Duration threshold, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(from).plusDays(threshold.toDays());
            return Shown.day(ActiveDays.startOf(day.isBefore(today) ? today : day));
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    /** The words for a declaration, in the order of the choices. */
    public Map<String, String> provisionings() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Provisioning one : Provisioning.values()) {
            options.put(one.name(), Texts.of("profiles.provisioning", one));
        }
        return options;
    }

    /** The modes. */
    public Map<String, String> modes() {
        Map<String, String> options = new LinkedHashMap<>();
        for (ProfileMode one : ProfileMode.values()) {
            options.put(one.name(), Texts.of("profiles.mode", one));
        }
        return options;
    }
}
