package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.ExclusionRule;
import io.github.samspoke.core.exclusion.ExclusionTerms;
import io.github.samspoke.core.exclusion.IdentifierExclusionRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Exclusion rules to and from the fields of their form. */
final class ExclusionForm {
    static final String IDENTIFIER = "identifier";
    static final String USER = "user";

    private ExclusionForm() {}

    /** A new rule, with the axes that its kind has unless somebody says otherwise. */
    static Typed empty(String kind, String profileType) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", kind);
        values.put("profileType", profileType);
        values.put("cost", "yes");
        values.put("active", "yes");
        if (kind.equals(USER)) {
            values.put("reclaim", "yes");
        }
        return Typed.of(values);
    }

    static Typed of(ExclusionRule rule) {
        ExclusionTerms terms = rule.terms();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", rule.id());
        values.put("kind", rule instanceof IdentifierExclusionRule ? IDENTIFIER : USER);
        values.put("reason", terms.reason());
        values.put("owner", terms.owner());
        values.put("ticket", terms.ticket());
        values.put("until", lastDay(terms.expires()));
        values.put("review", terms.review() == null ? "" : terms.review().toString());
        tick(values, "cost", terms.axes().contains(ExclusionAxis.COST));
        tick(values, "reclaim", terms.axes().contains(ExclusionAxis.RECLAIM));
        tick(values, "active", terms.active());
        return Typed.of(values);
    }

    private static void tick(Map<String, String> values, String name, boolean ticked) {
        if (ticked) {
            values.put(name, "yes");
        }
    }

    /** The last day on which a rule is in force, in UTC. */
    static String lastDay(@Nullable Instant expires) {
        return expires == null
                ? ""
                : expires.minusNanos(1).atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** Reads the terms; an end that nobody touched keeps its hour. */
    static ExclusionTerms terms(Typed form, @Nullable ExclusionTerms before, Visit visit) {
        Set<ExclusionAxis> axes = EnumSet.noneOf(ExclusionAxis.class);
        if (form.ticked("cost")) {
            axes.add(ExclusionAxis.COST);
        }
        if (form.ticked("reclaim")) {
            axes.add(ExclusionAxis.RECLAIM);
        }
        if (axes.isEmpty()) {
            throw Fields.wrong("axes", "none is ticked", "Say what the rule leaves out of, or remove the rule.");
        }
        String reason = form.value("reason").strip();
        if (reason.isEmpty()) {
            throw Fields.wrong("reason", "it is empty", "Say why, for whoever reads it next year.");
        }
        Instant expires = before == null ? null : before.expires();
        if (!form.value("until").equals(lastDay(expires))) {
            LocalDate last = Fields.day(form, "until");
            expires = last == null
                    ? null
                    : last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String owner = form.value("owner").strip();
        return new ExclusionTerms(
                axes,
                reason,
                owner.isEmpty() ? visit.session().actor().name() : owner,
                Objects.requireNonNullElse(form.value("ticket"), "").strip(),
                expires,
                Fields.day(form, "review"),
                form.ticked("active"));
    }
}
