package io.github.samspoke.core.common;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that has happened and that a host may want to hear of. Written to the store in the transaction of the change
 * itself, and delivered at least once: {@link Head#id()} stays the same however often it is delivered. Later versions
 * may add kinds.
 */
public sealed interface SamEvent {
    /**
     * Returns what all events say.
     *
     * @return id, instant, profile and correlation
     */
    Head head();

    /**
     * What all events say.
     *
     * @param id the event's own id, by which a second delivery is recognized
     * @param at when it happened
     * @param profile the profile's id, or empty for what belongs to the whole instance
     * @param correlation the number of the job run, plan or execution that it happened in, or empty
     */
    record Head(String id, Instant at, String profile, String correlation) {}

    /**
     * A complete download has become the profile's subscriptions.
     *
     * @param head what all events say
     * @param members how many members it saw
     * @param created how many subscriptions are new
     * @param updated how many have changed
     * @param ended how many have ended
     */
    record SubscriptionsPublished(Head head, int members, int created, int updated, int ended) implements SamEvent {}

    /**
     * A run of a job has ended.
     *
     * @param head what all events say
     * @param job the job's name
     * @param kind the kind of job
     * @param status what it came to, for example {@code OK}
     * @param error the class of the error that ended it, or empty
     * @param items how many items it looked at
     * @param requests how many requests it sent
     * @param waited how long it waited for the rate limit
     */
    record JobEnded(
            Head head, String job, String kind, String status, String error, long items, long requests, Duration waited)
            implements SamEvent {}

    /**
     * A job was missing, or had not run for too long, and was made due.
     *
     * @param head what all events say
     * @param job the job's name
     * @param reason what was wrong
     */
    record ScheduleHealed(Head head, String job, String reason) implements SamEvent {}

    /**
     * A removal candidate has moved.
     *
     * @param head what all events say
     * @param candidate its number
     * @param from the state before, or empty if it is new
     * @param to the state now
     * @param note the work note, or empty
     */
    record CandidateMoved(Head head, String candidate, String from, String to, String note) implements SamEvent {}

    /**
     * A plan was made.
     *
     * @param head what all events say
     * @param plan its id
     * @param hash its hash
     * @param people how many people it would remove
     */
    record PlanMade(Head head, String plan, String hash, int people) implements SamEvent {}

    /**
     * The breaker has refused a plan or an execution.
     *
     * @param head what all events say
     * @param planned how many were to be removed
     * @param capacity how many may be
     */
    record BreakerTripped(Head head, int planned, int capacity) implements SamEvent {}

    /**
     * An item of an execution has come to its end.
     *
     * @param head what all events say
     * @param execution the execution
     * @param candidate the candidate's number
     * @param state what it came to, for example {@code REMOVED}
     * @param detail why, or empty
     */
    record ItemEnded(Head head, String execution, String candidate, String state, String detail) implements SamEvent {}

    /**
     * The grant of a connection has changed its state.
     *
     * @param head what all events say
     * @param alias the connection's alias
     * @param state the state now, for example {@code NEEDS_REAUTH}
     */
    record GrantMoved(Head head, String alias, String state) implements SamEvent {}

    /**
     * Rows were appended to a chain of the audit trail. Keep it where the database's owner cannot reach it: a chain that
     * was cut off or written anew does not have this row.
     *
     * @param head what all events say
     * @param chain the chain
     * @param sequence the number of its last row
     * @param hash that row's hash
     * @param keyId the key that sealed it, or empty
     */
    record AuditHeadMoved(Head head, String chain, long sequence, String hash, String keyId) implements SamEvent {}
}
