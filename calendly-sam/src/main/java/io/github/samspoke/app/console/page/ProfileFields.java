package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Form;
import io.github.samspoke.core.activity.ActiveDays;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileEdit;
import io.github.samspoke.core.profile.ProfileMode;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.Provisioning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The form of a profile as it was typed.
 *
 * @param from since when activity is analyzed: a UTC day
 */
public record ProfileFields(
        String displayName,
        String alias,
        Provisioning provisioning,
        ProfileMode mode,
        boolean activity,
        boolean reclaim,
        String from) {
    /** How many days back an analysis may begin. */
    static final int LOOK_BACK_DAYS = 60;

    /** The form of a new profile, as far back as an analysis may go. */
    static ProfileFields blank(Instant now) {
        return new ProfileFields(
                "Calendly Integration",
                ConnectionSettings.DEFAULT_ALIAS,
                Provisioning.UNKNOWN,
                ProfileMode.ACTIVE,
                true,
                true,
                day(now).minusDays(LOOK_BACK_DAYS).toString());
    }

    /** The form of a revision. */
    static ProfileFields of(ProfileData data) {
        return new ProfileFields(
                data.displayName(),
                data.alias(),
                data.provisioning(),
                data.mode(),
                data.runs(IntegrationProcess.DOWNLOAD_ACTIVITY),
                data.runs(IntegrationProcess.RECLAIM_SUBSCRIPTIONS),
                day(data.analyzeFrom()).toString());
    }

    /** What was typed. */
    static ProfileFields of(Form form) {
        return new ProfileFields(
                form.optional("displayName").orElse(""),
                form.optional("alias").orElse(""),
                chosen(form, "provisioning", Provisioning.values(), Provisioning.UNKNOWN),
                chosen(form, "mode", ProfileMode.values(), ProfileMode.OBSERVE),
                form.ticked("activity"),
                form.ticked("reclaim"),
                form.optional("analyzeActivityFrom").orElse(""));
    }

    private static <T extends Enum<T>> T chosen(Form form, String field, T[] all, T otherwise) {
        String value = form.optional(field).orElse("");
        return Stream.of(all)
                .filter(one -> one.name().equals(value))
                .findFirst()
                .orElse(otherwise);
    }

    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /** Fills in a form of the engine; the day only if it is another, for an old one may lie too far back by now. */
    void fill(ProfileEdit edit, String fromBefore) {
        edit.displayName(displayName)
                .alias(alias)
                .provisioning(provisioning)
                .mode(mode)
                .process(IntegrationProcess.DOWNLOAD_ACTIVITY, activity)
                .process(IntegrationProcess.RECLAIM_SUBSCRIPTIONS, reclaim);
        if (!from.equals(fromBefore)) {
            edit.analyzeActivityFrom(start());
        }
    }

    private Instant start() {
        try {
            return ActiveDays.startOf(LocalDate.parse(from));
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(
                    "analyzeActivityFrom", from + " is no day", "Write a day within the last 60 days.");
        }
    }

    /** What saving does beyond the fields themselves, as keys of texts; to be said before it is done. */
    List<String> effects(ProfileData before) {
        ProfileFields was = of(before);
        List<String> effects = new ArrayList<>();
        boolean published = before.status() == ProfileStatus.PUBLISHED;
        boolean checked = !alias.equals(was.alias) || activity != was.activity || reclaim != was.reclaim;
        if (published && was.activity && !activity) {
            effects.add("profiles.effect.draft");
        } else if (checked && before.validated()) {
            effects.add(published ? "profiles.effect.validate.published" : "profiles.effect.validate");
        }
        if (published && was.reclaim && !reclaim) {
            effects.add("profiles.effect.reclaim");
        }
        if (was.mode != mode) {
            effects.add("profiles.effect.mode." + mode.name());
        }
        if (published && !displayName.equals(was.displayName)) {
            effects.add("profiles.effect.name");
        }
        return effects;
    }
}
