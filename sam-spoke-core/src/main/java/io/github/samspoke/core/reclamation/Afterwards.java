package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;

/** What comes after a removal was begun: going on after a crash. Part of {@link Reclamation}. */
public interface Afterwards {
    /**
     * Returns the executions that were cut off by a crash, and those that run now on whatever node. Reads only the
     * store.
     *
     * @param profile the profile
     * @return the executions without an end, by number
     */
    List<Execution> unfinished(ProfileId profile);

    /**
     * Goes on with an execution that a crash cut off, on any node, with the approval that it was begun with: what was
     * in flight is settled by reading, what is left is looked at and removed. If the plan has expired or is void
     * since, what was in flight is settled and nothing more is sent. Does I/O.
     *
     * @param execution the execution's number
     * @param control hears of progress and may cancel between two items
     * @return what was done
     * @throws io.github.samspoke.core.common.NoSuchRecordException if there is no such execution without an end
     * @throws io.github.samspoke.core.common.RefusedException if it has ended, or another execution runs on the
     *     organization, as the crashed one seems to do until its lease has run out
     */
    ExecutionReport resume(String execution, RunControl control);
}
