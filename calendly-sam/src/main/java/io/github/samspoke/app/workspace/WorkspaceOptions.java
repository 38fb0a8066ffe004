package io.github.samspoke.app.workspace;

import io.github.samspoke.core.common.Sleeper;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace is opened with.
 *
 * @param folder the state folder, made if need be
 * @param database the PostgreSQL to use, or null for the database in the folder
 * @param keyFile the file of the keys, or null for the one in the folder
 * @param clock the time
 * @param sleeper the way to wait
 */
public record WorkspaceOptions(
        Path folder,
        @Nullable DatabaseAddress database,
        @Nullable Path keyFile,
        Clock clock,
        Sleeper sleeper) {
    /** Everything in one folder, in real time. */
    public static WorkspaceOptions in(Path folder) {
        Clock clock = Clock.systemUTC();
        return new WorkspaceOptions(folder, null, null, clock, Sleeper.system(clock));
    }

    /** On another clock, for tests. */
    public WorkspaceOptions at(Clock time, Sleeper wait) {
        return new WorkspaceOptions(folder, database, keyFile, time, wait);
    }

    /** On a PostgreSQL. */
    public WorkspaceOptions on(DatabaseAddress address) {
        return new WorkspaceOptions(folder, address, keyFile, clock, sleeper);
    }

    /** With the keys of another file, which nodes can share. */
    public WorkspaceOptions keys(Path file) {
        return new WorkspaceOptions(folder, database, file, clock, sleeper);
    }
}
