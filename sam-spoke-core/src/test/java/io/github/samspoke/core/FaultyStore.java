package io.github.samspoke.core;

import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.store.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A store that fails at one call of any of its ports, or at a commit: the one that it is told, counted from then. */
public final class FaultyStore {
    private final Store store;
    private final Store faulty;
    private int left = Integer.MAX_VALUE;

    /** What it fails with. */
    public static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        Fault(String where) {
            super("the store fails at " + where);
        }
    }

    public FaultyStore(Store store) {
        this.store = store;
        this.faulty = proxy(Store.class, store, false);
    }

    public Store store() {
        return faulty;
    }

    /** Fails at the n-th call from now on, once. */
    public synchronized void failAt(int call) {
        left = call;
    }

    private synchronized void count(String where) {
        if (--left == 0) {
            throw new Fault(where);
        }
    }

    /** The unit of work fails after its work was done, so at its commit. */
    private UnitOfWork committing(UnitOfWork work) {
        return new UnitOfWork() {
            @Override
            public <T extends @Nullable Object> T inTransaction(Supplier<T> what) {
                return work.inTransaction(() -> {
                    T result = what.get();
                    count("commit");
                    return result;
                });
            }

            @Override
            public boolean active() {
                return work.active();
            }
        };
    }

    private <T> T proxy(Class<T> type, T target, boolean port) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> call(method, target, args, port)));
    }

    private @Nullable Object call(Method method, Object target, Object @Nullable [] args, boolean port)
            throws Throwable {
        if (port) {
            count(method.getDeclaringClass().getSimpleName() + "." + method.getName());
        }
        try {
            Object result = method.invoke(target, args);
            if (target != store || result == null) {
                return result;
            }
            return result instanceof UnitOfWork work ? committing(work) : port(method.getReturnType(), result);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private <T> T port(Class<T> type, Object port) {
        return proxy(type, type.cast(port), true);
    }
}
