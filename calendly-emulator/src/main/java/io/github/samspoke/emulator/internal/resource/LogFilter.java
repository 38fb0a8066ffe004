package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.LogEntry;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.Params;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Filters of the activity log, all of them arrays but the search term. */
final class LogFilter {
    private static final int MAX_SEARCH = 300;

    private LogFilter() {}

    static Predicate<LogEntry> parse(Params query, Uris uris) {
        Predicate<LogEntry> filter = entry -> true;
        Set<String> namespaces = Set.copyOf(query.list("namespace"));
        if (!namespaces.isEmpty()) {
            filter = filter.and(entry -> namespaces.contains(entry.action().namespace()));
        }
        Set<String> actions = Set.copyOf(query.list("action"));
        if (!actions.isEmpty()) {
            filter = filter.and(entry -> actions.contains(entry.action().action()));
        }
        List<String> actors = query.list("actor");
        if (!actors.isEmpty()) {
            Set<Long> numbers = numbers(actors, uris);
            filter = filter.and(entry -> entry.actor() != null
                    && numbers.contains((long) entry.actor().seq()));
        }
        String term = query.get("search_term");
        return term == null ? filter : filter.and(search(term));
    }

    private static Set<Long> numbers(List<String> actors, Uris uris) {
        Set<Long> numbers = new HashSet<>();
        for (String actor : actors) {
            if (!uris.hasForm(Kind.USER, actor)) {
                throw ApiError.invalid("actor", "is not a valid URI");
            }
            numbers.add(uris.number(Kind.USER, actor));
        }
        return numbers;
    }

    /** Words that must all occur; a bar separates alternatives. Of the other operators only quotes are ignored. */
    private static Predicate<LogEntry> search(String term) {
        if (term.length() > MAX_SEARCH) {
            throw ApiError.invalid("search_term", "is too long (maximum is " + MAX_SEARCH + " characters)");
        }
        String[] alternatives = term.toLowerCase(Locale.ROOT).replace("\"", "").split("\\|", -1);
        return entry -> {
            String text = (entry.action().qualifiedName()
                            + ' '
                            + entry.actorName()
                            + ' '
                            + (entry.actor() == null ? "" : entry.actor().email()))
                    .toLowerCase(Locale.ROOT);
            for (String alternative : alternatives) {
                boolean all = true;
                for (String word : alternative.strip().split("[\\s+]+", -1)) {
                    all &= text.contains(word.replace("*", ""));
                }
                if (all) {
                    return true;
                }
            }
            return false;
        };
    }
}
