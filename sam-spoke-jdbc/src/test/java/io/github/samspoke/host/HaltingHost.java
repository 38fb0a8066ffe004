package io.github.samspoke.host;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.jdbc.JdbcStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A host's process: commits on embedded stores in turn, reports each commit, and dies without a word. */
public final class HaltingHost {
    /** The chain it writes. */
    public static final String CHAIN = "PRF0001";

    /** The execution it writes. */
    public static final String EXECUTION = "EXE00001";

    /** What it ends with. */
    public static final int HALTED = 42;

    private static final Instant AT = Instant.parse("2026-11-23T10:15:30Z");

    private HaltingHost() {}

    /** Takes the folders of the stores, the number of commits on each, and whether to migrate. */
    public static void main(String[] args) {
        if (!JdbcStore.class.getModule().isNamed()) {
            throw new IllegalStateException("the store is not on the module path");
        }
        List<JdbcStore> stores = Stream.of(args[0].split(":"))
                .map(folder -> JdbcStore.builder(Path.of(folder))
                        .migrate(Boolean.parseBoolean(args[2]))
                        .build())
                .toList();
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            for (JdbcStore store : stores) {
                System.out.println(commit(store));
            }
        }
        Runtime.getRuntime().halt(HALTED);
    }

    private static long commit(JdbcStore store) {
        return store.work().inTransaction(() -> {
            long next = store.audit().head(CHAIN).map(AuditEntry::sequence).orElse(0L) + 1;
            Seat seat = new Seat("organization", "M-" + next, "U-" + next, EmailAddress.of("a@b.c"), MemberRole.USER);
            store.journal().save(new ReclaimItem(EXECUTION, seat, "RCC0000001", ItemState.INTENT, 1, 1, AT, AT, ""));
            store.audit()
                    .append(new AuditEntry(CHAIN, next, AT, "ada", "removal.intent", "M-" + next, Map.of(), "", ""));
            return next;
        });
    }
}
