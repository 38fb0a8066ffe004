package io.github.samspoke.emulator;

import java.util.List;

/** What was asked of the emulator. Counts everything, keeps a few hundred lines, never a body. Thread-safe. */
public interface RequestJournal {
    /**
     * All requests.
     *
     * @return how many
     */
    long total();

    /**
     * Requests of a method whose path starts with a text. After some thousand different paths, further ones are
     * counted by their first part only.
     *
     * @param method HTTP method
     * @param pathPrefix such as {@code /organization_memberships}
     * @return how many
     */
    long count(String method, String pathPrefix);

    /**
     * Requests answered with a status.
     *
     * @param status HTTP status; 0 for a connection broken on purpose
     * @return how many
     */
    long statusCount(int status);

    /**
     * The latest requests, oldest first, as {@code GET /path?query -> 200}.
     *
     * @return at most 500 lines
     */
    List<String> lines();

    /** Starts again from nothing. */
    void clear();
}
