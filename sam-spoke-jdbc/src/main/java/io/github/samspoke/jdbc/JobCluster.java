package io.github.samspoke.jdbc;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.job.JobChain;
import io.github.samspoke.core.job.Jobs;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * Jobs on many nodes, by db-scheduler, which the host adds to its class path: one node at a time looks for chains that
 * have something to do, and all nodes share the work, several chains each; notices and events are sent, too. A chain that two nodes come to run all the
 * same is run by the one that gets its lease. Works on the database of a {@link JdbcStore}, in the table {@code
 * samspoke_task}; every time but the pace of polling is the engine's. Safe for many threads.
 */
public final class JobCluster implements AutoCloseable {
    /** How many chains are handed out at a poll: what waits longer than that is not asked for again and again. */
    private static final int MOST = 2_000;

    private static final Duration HEARTBEAT = Duration.ofSeconds(30);
    private static final int MISSED_HEARTBEATS = 4;

    private final Scheduler scheduler;
    private final RunControl control;

    private JobCluster(Scheduler scheduler, RunControl control) {
        this.scheduler = scheduler;
        this.control = control;
    }

    /**
     * Begins a node.
     *
     * @param dataSource the store's
     * @param spoke the engine of this node, on that store; it is not closed with the node
     * @return what is not said yet
     */
    public static Builder builder(DataSource dataSource, SamSpoke spoke) {
        return new Builder(dataSource, spoke);
    }

    /** Collects what a node is started with. Not safe for threads. */
    public static final class Builder {
        private final DataSource dataSource;
        private final SamSpoke spoke;
        private Actor actor = Actor.SYSTEM;
        private String node = "";
        private Duration polling = Duration.ofSeconds(10);
        private int threads = 4;
        private Duration patience = Duration.ofMinutes(1);

        private Builder(DataSource dataSource, SamSpoke spoke) {
            this.dataSource = dataSource;
            this.spoke = spoke;
        }

        /**
         * Sets as whom jobs run.
         *
         * @param value somebody with {@code sam_integrator}; {@link Actor#SYSTEM} by default
         * @return this
         */
        public Builder actor(Actor value) {
            actor = value;
            return this;
        }

        /**
         * Sets the node's name in the scheduler's table.
         *
         * @param value a name that no other node has; by default the host's, as db-scheduler finds it
         * @return this
         */
        public Builder node(String value) {
            node = value;
            return this;
        }

        /**
         * Sets how often nodes look for what is due.
         *
         * @param value 10 seconds by default
         * @return this
         */
        public Builder polling(Duration value) {
            polling = value;
            return this;
        }

        /**
         * Sets how many chains this node runs at once; each takes a connection now and then.
         *
         * @param value 4 by default
         * @return this
         * @throws InvalidInputException if it is not positive
         */
        public Builder threads(int value) {
            if (value < 1) {
                throw new InvalidInputException("threads", value + " is not positive", "Give 1 or more.");
            }
            threads = value;
            return this;
        }

        /**
         * Sets how long closing waits for the runs of this node, which are asked to stop.
         *
         * @param value a minute by default
         * @return this
         */
        public Builder patience(Duration value) {
            patience = value;
            return this;
        }

        /**
         * Starts the node's threads. Does I/O.
         *
         * @return the node
         */
        public JobCluster start() {
            Jobs jobs = spoke.as(actor).jobs();
            RunControl control = RunControl.silent();
            OneTimeTask<Void> chain = Tasks.oneTime("samspoke-chain")
                    .onFailure(Builder::forget)
                    .onDeadExecution((execution, operations) -> operations.remove())
                    .execute((task, context) -> jobs.runDue(new JobChain(task.getId()), control));
            RecurringTask<Void> look = Tasks.recurring("samspoke-look", FixedDelay.of(polling))
                    .execute((task, context) -> {
                        for (JobChain due : jobs.due(MOST)) {
                            context.getSchedulerClient().scheduleIfNotExists(chain.instance(due.key()), Instant.EPOCH);
                        }
                    });
            RecurringTask<Void> deliver = Tasks.recurring("samspoke-deliver", FixedDelay.of(polling))
                    .execute((task, context) -> {
                        spoke.deliverNotices();
                        spoke.deliverEvents();
                    });
            var builder = Scheduler.create(dataSource, chain)
                    .startTasks(look, deliver)
                    .tableName("samspoke_task")
                    .threads(threads + 1)
                    .pollingInterval(polling.dividedBy(4))
                    .heartbeatInterval(HEARTBEAT)
                    .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                    .shutdownMaxWait(patience)
                    .alwaysPersistTimestampInUTC()
                    .commitWhenAutocommitDisabled(true);
            Scheduler scheduler =
                    (node.isEmpty() ? builder : builder.schedulerName(new SchedulerName.Fixed(node))).build();
            scheduler.start();
            return new JobCluster(scheduler, control);
        }

        /** What failed is still due: the next look finds it. */
        private static void forget(ExecutionComplete complete, ExecutionOperations<Void> operations) {
            operations.remove();
        }
    }

    /** Asks the runs of this node to stop before their next item or page, and waits for them. */
    @Override
    public void close() {
        control.cancel();
        scheduler.stop();
    }
}
