package io.github.samspoke.host;

import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.CredentialSafe;
import io.github.samspoke.core.profile.VendorPermission;
import io.github.samspoke.core.reclamation.Control;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.JournalStore;
import io.github.samspoke.core.reclamation.Look;
import io.github.samspoke.core.reclamation.LookRequest;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.Reclaimer;
import io.github.samspoke.core.reclamation.RemovalPermit;
import io.github.samspoke.core.reclamation.RemovalResult;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.core.reclamation.Settlement;
import io.github.samspoke.core.spoke.ConnectionContext;
import io.github.samspoke.core.spoke.Spoke;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.store.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Watches one item of an execution through its store and its vendor, and stops for good at one point of its way. */
public final class Death {
    /** Where an item may be when the process dies: around each journal write and each request. */
    public enum Point {
        BEFORE_PENDING,
        WRITTEN_PENDING,
        COMMITTED_PENDING,
        BEFORE_LOOK_MEMBERSHIP,
        BEFORE_LOOK_EVENTS,
        BEFORE_LOOK_LOG,
        AFTER_LOOK,
        BEFORE_INTENT,
        WRITTEN_INTENT,
        COMMITTED_INTENT,
        BEFORE_DELETE,
        AFTER_DELETE,
        BEFORE_CONFIRMING,
        WRITTEN_CONFIRMING,
        COMMITTED_CONFIRMING,
        BEFORE_CONFIRM,
        AFTER_CONFIRM,
        BEFORE_REMOVED,
        WRITTEN_REMOVED,
        COMMITTED_REMOVED;

        /** Those that come once an execution, for each item. */
        public static List<Point> ofABeginning() {
            return List.of(BEFORE_PENDING, WRITTEN_PENDING, COMMITTED_PENDING);
        }

        /** Those that come once an item, in their order; the first three come once an execution. */
        public static List<Point> ofAnItem() {
            return List.of(values()).subList(3, values().length);
        }
    }

    private static final Map<ItemState, String> WATCHED = Map.of(
            ItemState.PENDING, "PENDING",
            ItemState.INTENT, "INTENT",
            ItemState.CONFIRMING, "CONFIRMING",
            ItemState.REMOVED, "REMOVED");
    private static final List<Point> REQUESTS =
            List.of(Point.BEFORE_LOOK_MEMBERSHIP, Point.BEFORE_LOOK_EVENTS, Point.BEFORE_LOOK_LOG);

    private final String membership;
    private final Point point;
    private final Runnable stop;
    private final ThreadLocal<Integer> looking = ThreadLocal.withInitial(() -> -1);
    private @Nullable String written;

    /** Calls {@code stop}, which does not return, when the seat comes to the point. */
    public Death(String membership, Point point, Runnable stop) {
        this.membership = membership;
        this.point = point;
        this.stop = stop;
    }

    private void at(Point here) {
        if (here == point) {
            stop.run();
        }
    }

    private boolean mine(Seat seat) {
        return seat.membershipUri().equals(membership);
    }

    /** The store, watched. */
    public Store watching(Store store) {
        JournalStore journal = proxy(JournalStore.class, store.journal(), (method, arguments, call) -> {
            if (!method.equals("save")
                    || !(arguments[0] instanceof ReclaimItem item)
                    || !mine(item.seat())
                    || !WATCHED.containsKey(item.state())) {
                return call.get();
            }
            String state = WATCHED.get(item.state());
            at(Point.valueOf("BEFORE_" + state));
            Object done = call.get();
            at(Point.valueOf("WRITTEN_" + state));
            written = state;
            return done;
        });
        UnitOfWork work = new Watched(store.work());
        return proxy(Store.class, store, (method, arguments, call) -> switch (method) {
            case "journal" -> journal;
            case "work" -> work;
            default -> call.get();
        });
    }

    private final class Watched implements UnitOfWork {
        private final UnitOfWork work;

        Watched(UnitOfWork work) {
            this.work = work;
        }

        @Override
        public <T extends @Nullable Object> T inTransaction(Supplier<T> todo) {
            T done = work.inTransaction(todo);
            String state = written;
            if (!work.active() && state != null) {
                written = null;
                at(Point.valueOf("COMMITTED_" + state));
            }
            return done;
        }

        @Override
        public boolean active() {
            return work.active();
        }
    }

    /** The vendor, watched. */
    public Spoke watching(Spoke spoke) {
        return new Spoke() {
            @Override
            public String profileType() {
                return spoke.profileType();
            }

            @Override
            public List<VendorPermission> permissions() {
                return spoke.permissions();
            }

            @Override
            public ConnectionAuthorizer authorization(CredentialSafe safe) {
                return spoke.authorization(safe);
            }

            @Override
            public SpokeSession open(ConnectionContext c) {
                SpokeSession session = spoke.open(new ConnectionContext(
                        c.connection(),
                        c.credential(),
                        c.access(),
                        c.clock(),
                        c.sleeper(),
                        () -> request(c),
                        c.waiting()));
                return proxy(
                        SpokeSession.class,
                        session,
                        (method, arguments, call) -> method.equals("reclaimer")
                                ? session.reclaimer().map(reclaimer -> (Reclaimer) new Hooked(reclaimer))
                                : call.get());
            }
        };
    }

    private void request(ConnectionContext context) {
        int number = looking.get();
        if (number >= 0 && number < REQUESTS.size()) {
            at(REQUESTS.get(number));
            looking.set(number + 1);
        }
        context.beforeCall().run();
    }

    private final class Hooked implements Reclaimer {
        private final Reclaimer reclaimer;

        Hooked(Reclaimer reclaimer) {
            this.reclaimer = reclaimer;
        }

        @Override
        public Look look(LookRequest request) {
            looking.set(mine(request.seat()) ? 0 : -1);
            Look look = reclaimer.look(request);
            looking.set(-1);
            if (mine(request.seat())) {
                at(Point.AFTER_LOOK);
            }
            return look;
        }

        @Override
        public RemovalResult remove(RemovalPermit permit) {
            if (!mine(permit.seat())) {
                return reclaimer.remove(permit);
            }
            at(Point.BEFORE_DELETE);
            RemovalResult result = reclaimer.remove(permit);
            at(Point.AFTER_DELETE);
            return result;
        }

        @Override
        public Settlement settle(Seat seat, Control control) {
            if (!mine(seat)) {
                return reclaimer.settle(seat, control);
            }
            at(Point.BEFORE_CONFIRM);
            Settlement settlement = reclaimer.settle(seat, control);
            at(Point.AFTER_CONFIRM);
            return settlement;
        }
    }

    private interface Interception {
        @Nullable
        Object call(String method, Object[] arguments, Supplier<@Nullable Object> call);
    }

    private static <T> T proxy(Class<T> type, T target, Interception interception) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> interception.call(method.getName(), arguments, () -> {
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() instanceof RuntimeException cause
                                ? cause
                                : new IllegalStateException(e.getCause());
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })));
    }
}
