package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.Reclaimer;
import io.github.samspoke.core.reclamation.Settlement;

/** Settles by reading, never by repeating, what an earlier execution on the organization left in flight (I9). */
record Leftovers(ReclamationPorts ports, ItemJournal journal, ControlChoice controls, Reclaimer reclaimer) {
    void settle() {
        settle("");
    }

    /** As {@link #settle()}; what is still there of the execution that goes on may be tried once more. */
    void settle(String goingOn) {
        for (ReclaimItem item : ports.journal().inFlight(controls.organizationUri())) {
            ReclaimItem unknown = journal.move(item, ItemState.UNKNOWN, "left in flight by an earlier execution");
            Settlement settlement = reclaimer.settle(item.seat(), controls.always());
            if (settlement instanceof Settlement.Gone gone) {
                journal.close(unknown, ItemState.REMOVED, "unknown outcome, settled: " + gone.proof());
            } else if (settlement instanceof Settlement.StillThere
                    && item.execution().equals(goingOn)) {
                journal.move(unknown, ItemState.PENDING_RETRY, "still there after the crash");
            } else if (settlement instanceof Settlement.StillThere) {
                journal.close(unknown, ItemState.UNSETTLED, "still there; the earlier execution is over");
            } else {
                throw new ItemExecutor.StopException("an earlier removal cannot be settled: " + settlement);
            }
        }
    }
}
