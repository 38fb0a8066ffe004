package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A store that can be written only while a lease is held: each unit of work begins by proving it, in the same commit. */
final class Fence implements UnitOfWork {
    private final UnitOfWork work;
    private final JobLease lease;

    private Fence(UnitOfWork work, JobLease lease) {
        this.work = work;
        this.lease = lease;
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Supplier<T> todo) {
        boolean outermost = !work.active();
        return work.inTransaction(() -> {
            if (outermost) {
                lease.hold();
            }
            return todo.get();
        });
    }

    @Override
    public boolean active() {
        return work.active();
    }

    static EnginePorts around(EnginePorts ports, JobLease lease) {
        Fence fence = new Fence(ports.work(), lease);
        return ports.under(fence, fence::fenced);
    }

    /** A port's method that returns nothing writes, so outside a unit of work it gets one of its own. */
    private <T> T fenced(Class<T> port, T target) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    boolean writes = method.getReturnType() == void.class;
                    try {
                        return writes && !active()
                                ? this.<@Nullable Object>inTransaction(
                                        () -> call(() -> method.invoke(target, arguments)))
                                : method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                }));
    }

    private interface Call {
        @Nullable
        Object run() throws ReflectiveOperationException;
    }

    private static @Nullable Object call(Call call) {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
