package io.github.samspoke.core.common;

/**
 * A host's ear: hears of each {@link SamEvent} at least once, on a thread of the engine, outside every unit of work. What
 * it throws means "not delivered": the event comes again later, with the same id, and later ones do not wait for it, so
 * order is not promised. One that is slow delays other events, never the work itself. Implementations must be safe for
 * many threads.
 */
public interface SamListener {
    /**
     * Hears of any event; hands it to the method of its kind unless overridden.
     *
     * @param event what has happened
     */
    default void on(SamEvent event) {
        if (event instanceof SamEvent.SubscriptionsPublished published) {
            onSubscriptionsPublished(published);
        } else if (event instanceof SamEvent.JobEnded ended) {
            onJobEnded(ended);
        } else if (event instanceof SamEvent.ScheduleHealed healed) {
            onScheduleHealed(healed);
        } else if (event instanceof SamEvent.CandidateMoved moved) {
            onCandidateMoved(moved);
        } else if (event instanceof SamEvent.PlanMade made) {
            onPlanMade(made);
        } else if (event instanceof SamEvent.BreakerTripped tripped) {
            onBreakerTripped(tripped);
        } else if (event instanceof SamEvent.ItemEnded ended) {
            onItemEnded(ended);
        } else if (event instanceof SamEvent.GrantMoved moved) {
            onGrantMoved(moved);
        } else if (event instanceof SamEvent.AuditHeadMoved moved) {
            onAuditHeadMoved(moved);
        }
    }

    /**
     * A complete download was published.
     *
     * @param event which
     */
    default void onSubscriptionsPublished(SamEvent.SubscriptionsPublished event) {}

    /**
     * A run of a job has ended.
     *
     * @param event which
     */
    default void onJobEnded(SamEvent.JobEnded event) {}

    /**
     * A schedule was healed.
     *
     * @param event which
     */
    default void onScheduleHealed(SamEvent.ScheduleHealed event) {}

    /**
     * A candidate has moved.
     *
     * @param event which
     */
    default void onCandidateMoved(SamEvent.CandidateMoved event) {}

    /**
     * A plan was made.
     *
     * @param event which
     */
    default void onPlanMade(SamEvent.PlanMade event) {}

    /**
     * The breaker has refused.
     *
     * @param event which
     */
    default void onBreakerTripped(SamEvent.BreakerTripped event) {}

    /**
     * An item of an execution has ended.
     *
     * @param event which
     */
    default void onItemEnded(SamEvent.ItemEnded event) {}

    /**
     * A grant has changed its state.
     *
     * @param event which
     */
    default void onGrantMoved(SamEvent.GrantMoved event) {}

    /**
     * A chain of the audit trail has grown: the head is to be kept out of the database's reach.
     *
     * @param event which
     */
    default void onAuditHeadMoved(SamEvent.AuditHeadMoved event) {}

    /**
     * Both listeners as one; if either throws, both hear of the event again.
     *
     * @param next hears everything after this one
     * @return a new listener
     */
    default SamListener andThen(SamListener next) {
        SamListener first = this;
        return new SamListener() {
            @Override
            public void on(SamEvent event) {
                first.on(event);
                next.on(event);
            }
        };
    }
}
