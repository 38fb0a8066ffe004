package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Link;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditTrail;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Looks through a chain from its end; a filter that matches little does not read all of a long chain at once. */
public final class AuditSearch {
    private static final int ROWS = 50;
    private static final int CHUNK = 500;
    private static final int FARTHEST = 10_000;

    private final AuditTrail audit;
    private final AuditPages.Chain chain;
    private final long before;
    private final String actor;
    private final String person;
    private final String kind;
    private final Set<String> needles = new TreeSet<>();

    /**
     * Rows that were found, newest first.
     *
     * @param rows the rows
     * @param next the row before which to look on, or 0 at the beginning of the chain
     * @param first whether these are the newest
     */
    public record Found(List<AuditPages.Row> rows, long next, boolean first) {}

    private AuditSearch(Visit visit, AuditPages.Chain chain) {
        this.audit = visit.sam().audit();
        this.chain = chain;
        this.before = visit.query("before").map(AuditSearch::number).orElse(Long.MAX_VALUE);
        this.actor = visit.query("actor").orElse("");
        this.person = visit.query("person").orElse("");
        this.kind = visit.query("kind").orElse("");
        if (!person.isEmpty()) {
            needles.add(person.toLowerCase(Locale.ROOT));
            // Rows speak of people by their user URI: an address finds those, too.
            Holders.everywhere(visit, person).stream()
                    .map(SoftwareSubscription::userUri)
                    .forEach(uri -> needles.add(uri.toLowerCase(Locale.ROOT)));
        }
    }

    static AuditSearch of(Visit visit, AuditPages.Chain chain) {
        return new AuditSearch(visit, chain);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    Found found() {
        List<AuditPages.Row> rows = new ArrayList<>();
        long at = Math.min(Math.max(before, 1), chain.rows() + 1);
        long farthest = Math.max(1, at - FARTHEST);
        while (at > farthest && rows.size() < ROWS) {
            long after = Math.max(0, at - 1 - CHUNK);
            List<AuditEntry> chunk = new ArrayList<>(audit.entries(chain.id(), after, (int) (at - 1 - after)));
            Collections.reverse(chunk);
            for (AuditEntry entry : chunk) {
                if (entry.sequence() < at) {
                    at = entry.sequence();
                    String words = words(entry);
                    if (matches(entry, words)) {
                        rows.add(new AuditPages.Row(entry, words));
                    }
                    if (rows.size() == ROWS) {
                        break;
                    }
                }
            }
            // Rows may be missing from a chain that somebody meddled with.
            at = rows.size() == ROWS ? at : after + 1;
        }
        return new Found(rows, at > 1 ? at : 0, before > chain.rows());
    }

    private String words(AuditEntry entry) {
        String line = audit.describe(entry);
        String place = " " + entry.chain() + "/" + entry.sequence() + " ";
        int from = line.indexOf(place);
        // Time and place stand in columns of their own.
        return from < 0 ? line : line.substring(from + place.length());
    }

    private boolean matches(AuditEntry entry, String words) {
        if (!entry.action().startsWith(kind)) {
            return false;
        }
        String all = words.toLowerCase(Locale.ROOT);
        if (!actor.isEmpty() && !all.startsWith(actor.toLowerCase(Locale.ROOT) + ":")) {
            return false;
        }
        String raw = (entry.subject() + " " + entry.details()).toLowerCase(Locale.ROOT);
        return needles.isEmpty() || needles.stream().anyMatch(needle -> all.contains(needle) || raw.contains(needle));
    }

    /** Who acted, as it was asked for. */
    public String actor() {
        return actor;
    }

    /** Whom it was about, as it was asked for. */
    public String person() {
        return person;
    }

    /** How the action begins, as it was asked for. */
    public String kind() {
        return kind;
    }

    /** The link that looks on, or back to the newest for 0. */
    public String link(long from) {
        return Link.to(
                "/audit",
                "chain",
                chain.id(),
                "actor",
                actor,
                "person",
                person,
                "kind",
                kind,
                "before",
                from == 0 ? "" : Long.toString(from));
    }
}
