package io.github.samspoke.core.audit.internal;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditHead;
import io.github.samspoke.core.audit.AuditKeys;
import io.github.samspoke.core.audit.AuditStore;
import io.github.samspoke.core.audit.AuditVerification;
import io.github.samspoke.core.common.Actor;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes rows onto their chains and checks that the chains hold. */
public final class AuditLog {
    /** The chain of what belongs to no profile. */
    public static final String INSTANCE = "instance";

    static final int PAGE = 1_000;

    private final AuditStore store;
    private final Seals seals;
    private final PersonSource source;
    private final Marks marks;
    private final Clock clock;
    /** The chains that this node has written to, with the number of the last row that it has published. */
    private final Map<String, Long> published;

    /** A trail without keys, of which nobody knows who the people are. */
    public AuditLog(AuditStore store, Clock clock) {
        this(store, null, (chain, user) -> Optional.empty(), clock);
    }

    public AuditLog(AuditStore store, @Nullable AuditKeys keys, PersonSource source, Clock clock) {
        this(store, new Seals(keys), source, clock, new ConcurrentHashMap<>());
    }

    private AuditLog(AuditStore store, Seals seals, PersonSource source, Clock clock, Map<String, Long> published) {
        this.store = store;
        this.seals = seals;
        this.source = source;
        this.marks = new Marks(store, source);
        this.clock = clock;
        this.published = published;
    }

    /** The same trail through another port. */
    public AuditLog over(AuditStore other) {
        return new AuditLog(other, seals, source, clock, published);
    }

    /** Appends a row; call it last in the unit of work that it belongs to, for the head is locked until its end. */
    public void record(String chain, Actor actor, String action, String subject, Map<String, String> details) {
        // Locked before the people: whoever writes the same chain waits here, and never half way.
        Optional<AuditEntry> head = store.head(chain);
        store.append(seals.sealed(new AuditEntry(
                chain,
                head.map(AuditEntry::sequence).orElse(0L) + 1,
                clock.instant(),
                marks.hidden(chain, actor.name()),
                action,
                marks.hidden(chain, subject),
                marks.hidden(chain, details),
                head.map(AuditEntry::hash).orElse(AuditEntry.GENESIS),
                "",
                seals.currentKeyId())));
        published.putIfAbsent(chain, 0L);
    }

    public List<AuditEntry> entries(String chain) {
        return store.entries(chain);
    }

    public List<AuditEntry> entries(String chain, long after, int most) {
        return store.page(chain, after, most);
    }

    /** Tells of each chain that has grown by this node's hand since it was told last. */
    public void publishHeads(Consumer<AuditEntry> hears) {
        published.forEach((chain, last) -> store.page(chain, Math.max(0, store.length(chain) - 1), 1).stream()
                .filter(head -> head.sequence() > last)
                .filter(head -> published.replace(chain, last, head.sequence()))
                .forEach(hears));
    }

    public List<AuditHead> heads() {
        return store.chains().stream()
                .flatMap(chain -> store.page(chain, Math.max(0, store.length(chain) - 1), 1).stream())
                .map(AuditHead::of)
                .toList();
    }

    public AuditVerification verify() {
        return verify(List.of());
    }

    public AuditVerification verify(Collection<AuditHead> heads) {
        ChainCheck check = new ChainCheck(seals, heads);
        for (String chain : store.chains()) {
            if (!fits(chain, check)) {
                break;
            }
        }
        return check.result();
    }

    /** Rows that are written meanwhile are read or not; the length is that of before. */
    private boolean fits(String chain, ChainCheck check) {
        long length = store.length(chain);
        check.begin(chain);
        long last = Long.MIN_VALUE;
        List<AuditEntry> page;
        do {
            page = store.page(chain, last, PAGE);
            for (AuditEntry row : page) {
                if (!check.next(row)) {
                    return false;
                }
                last = row.sequence();
            }
        } while (page.size() == PAGE);
        return check.end(length);
    }

    /** A row for a person, with names where they are known. */
    public String describe(AuditEntry row) {
        String chain = row.chain();
        String mark = row.details().getOrDefault(Marks.EMAIL, "");
        String details = row.details().entrySet().stream()
                .filter(detail -> !detail.getKey().equals(Marks.EMAIL))
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> detail.getKey() + "="
                        + (detail.getKey().equals(Marks.USER)
                                ? marks.shownUser(chain, mark, detail.getValue())
                                : marks.shown(chain, detail.getValue())))
                .collect(Collectors.joining(", "));
        return row.at() + " " + chain + "/" + row.sequence() + " " + marks.shown(chain, row.actor()) + ": "
                + row.action() + " " + marks.shown(chain, row.subject())
                + (details.isEmpty() ? "" : " (" + details + ")");
    }

    /** A reason that is recorded without keeping the addresses in it. */
    public static String struck(String reason) {
        return Marks.struck(reason);
    }
}
