package io.github.samspoke.core.reclamation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What taking a person's seat back would leave behind: a line for every {@link ImpactKind}, in its order.
 *
 * @param lines the lines; a kind that nobody looked at says so
 * @param shared the shared event types that the person hosts, as far as they were read
 */
public record Impact(List<ImpactLine> lines, List<SharedEventType> shared) {
    /** What a kind says that no reading has touched. */
    public static final String NOT_READ = "not read";

    /** Nothing was looked at. */
    public static final Impact NONE = new Impact(List.of(), List.of());

    /** Takes copies, and adds a line for every kind that has none. */
    public Impact {
        Map<ImpactKind, ImpactLine> all = new EnumMap<>(ImpactKind.class);
        lines.forEach(line -> all.put(line.kind(), line));
        for (ImpactKind kind : ImpactKind.values()) {
            all.putIfAbsent(kind, ImpactLine.notChecked(kind, NOT_READ));
        }
        lines = List.copyOf(all.values());
        shared = List.copyOf(shared);
    }

    /**
     * Returns the line of one kind.
     *
     * @param kind the kind
     * @return its line
     */
    public ImpactLine line(ImpactKind kind) {
        return lines.stream().filter(line -> line.kind() == kind).findFirst().orElseThrow();
    }

    /**
     * Adds lines in place of those of the same kind.
     *
     * @param more the lines
     * @return this impact with them
     */
    public Impact with(List<ImpactLine> more) {
        List<ImpactLine> both = new ArrayList<>(lines);
        both.addAll(more);
        return new Impact(both, shared);
    }
}
