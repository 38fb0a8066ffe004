package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.jdbc.StoreException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * One connection bound to the thread: what the ports are told on it is committed or undone together. A unit of work
 * inside another is a savepoint. A thread that was interrupted is so again afterwards. Safe for many threads.
 */
public final class JdbcWork implements UnitOfWork {
    /** A transaction under way. */
    private static final class Unit {
        final Handle handle;
        int depth;
        boolean durable;
        boolean showing;

        Unit(Handle handle) {
            this.handle = handle;
        }
    }

    private static final String BAD_DATA = "22";
    private static final String CONSTRAINT = "23";
    private static final String NOTHING_KEPT =
            "Nothing of the unit of work was kept; repeat it when the database is well.";

    @SuppressWarnings("ThreadLocalUsage") // One a store: a thread may work with several.
    private final ThreadLocal<@Nullable Unit> current = new ThreadLocal<>();

    private final Jdbi jdbi;
    private final Dialect dialect;

    public JdbcWork(Jdbi jdbi, Dialect dialect) {
        this.jdbi = jdbi;
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    @Override
    public boolean active() {
        return current.get() != null;
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        Unit unit = current.get();
        return unit == null ? whole(work) : inside(unit, work);
    }

    private <T extends @Nullable Object> T whole(Supplier<T> work) {
        // Pools refuse a thread that was interrupted, yet what it did so far has to be written down.
        boolean interrupted = Thread.interrupted();
        try (Handle handle = jdbi.open()) {
            handle.begin();
            current.set(new Unit(handle));
            boolean done = false;
            try {
                T result = work.get();
                done = true;
                return result;
            } finally {
                current.remove();
                end(handle, done);
            }
        } catch (JdbiException e) {
            throw failure(e, NOTHING_KEPT);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void end(Handle handle, boolean done) {
        try {
            if (done) {
                handle.commit();
            } else {
                handle.rollback();
            }
        } catch (JdbiException e) {
            // A transaction that cannot be rolled back ends with its connection; what failed before it counts.
            if (done) {
                throw failure(e, "Whether the unit of work was kept is not known: read before it is repeated.");
            }
        }
    }

    private <T extends @Nullable Object> T inside(Unit unit, Supplier<T> work) {
        requireNotShowing(unit);
        String savepoint = "samspoke_" + ++unit.depth;
        boolean durable = unit.durable;
        unit.handle.savepoint(savepoint);
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            unit.depth--;
            if (done) {
                unit.handle.releaseSavepoint(savepoint);
            } else {
                // What was set after the savepoint is unset with it.
                unit.durable = durable;
                unit.handle.rollbackToSavepoint(savepoint);
            }
        }
    }

    /** Runs statements of a port in the running unit of work, or in a transaction of their own. */
    <T extends @Nullable Object> T run(Function<Handle, T> statements) {
        Unit unit = current.get();
        if (unit == null) {
            return whole(() -> run(statements));
        }
        requireNotShowing(unit);
        try {
            return statements.apply(unit.handle);
        } catch (JdbiException e) {
            throw failure(e, NOTHING_KEPT);
        }
    }

    /**
     * As {@link #run}, for a reading that shows its rows one by one. Another statement could end it before the last row, and
     * whoever counts would not notice: it is refused.
     */
    <T extends @Nullable Object> T show(Function<Handle, T> reading) {
        return run(handle -> {
            Unit unit = Objects.requireNonNull(current.get());
            unit.showing = true;
            try {
                return dialect.streaming(handle, () -> reading.apply(handle));
            } finally {
                unit.showing = false;
            }
        });
    }

    private static void requireNotShowing(Unit unit) {
        if (unit.showing) {
            throw new IllegalStateException("The store is asked while it shows rows: gather them first");
        }
    }

    /** As {@link #run}, in a transaction whose commit is on disk when it returns, whatever the database is set to. */
    <T extends @Nullable Object> T runDurably(Function<Handle, T> statements) {
        return run(handle -> {
            Unit unit = current.get();
            if (unit != null && !unit.durable) {
                dialect.commitDurably(handle);
                unit.durable = true;
            }
            return statements.apply(handle);
        });
    }

    /** The next number of a sequence: given out once, lost if what asked for it is undone. */
    long next(String sequence) {
        return run(handle -> handle.createQuery("select nextval('" + sequence + "')")
                .mapTo(Long.class)
                .one());
    }

    /** The first line of what the database said: statements, rows and their details are people's data. */
    private static StoreException failure(JdbiException e, String remedy) {
        SQLException said = said(e);
        if (said == null) {
            return new StoreException("The database refused: " + e.getClass().getSimpleName(), remedy, e);
        }
        String state = String.valueOf(said.getSQLState());
        if (state.startsWith(BAD_DATA) || state.startsWith(CONSTRAINT)) {
            // H2 quotes the row that it refuses, in the first line and so in the cause too.
            return new StoreException("The database refused what was to be written (SQL state " + state + ")", remedy);
        }
        String message = String.valueOf(said.getMessage()).lines().findFirst().orElse("");
        return new StoreException("The database refused: " + message + " (SQL state " + state + ")", remedy, said);
    }

    private static @Nullable SQLException said(JdbiException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                boolean wrapped = sql instanceof BatchUpdateException && sql.getNextException() != null;
                return wrapped ? sql.getNextException() : sql;
            }
        }
        return null;
    }
}
