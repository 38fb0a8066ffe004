package io.github.samspoke.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.common.LeaseStore;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.memory.UnitOfWorkStoreContract;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.ProfileId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A store one call of which fails, before or after it has done its work, whichever port it is of. A unit of work that
 * ends with an error must leave everything as it was, and it is looked at whether it does.
 */
public final class FaultyStore {
    /** The port's failure. */
    public static final class Fault extends SamSpokeException {
        private static final long serialVersionUID = 1;

        Fault(String call) {
            super("fault at " + call, "Run it again.");
        }
    }

    private final Store real;
    private final boolean leasesToo;
    private final Store proxy;
    private int countdown;
    private boolean after;
    private @Nullable String failed;
    private int checked;

    /** Without the leases where they go by a clock that a test cannot move. */
    public FaultyStore(Store real, boolean leasesToo) {
        this.real = real;
        this.leasesToo = leasesToo;
        this.proxy = (Store) proxy(Store.class, this::port);
    }

    public Store store() {
        return proxy;
    }

    /** Lets one call fail, counted from 1; after its work or before it. */
    public void failAt(int call, boolean afterItsWork) {
        countdown = call;
        after = afterItsWork;
        failed = null;
    }

    /** Lets no call fail from now on. */
    public void heal() {
        countdown = 0;
    }

    /** The call that has failed, or null. */
    public @Nullable String failed() {
        return failed;
    }

    /** How many units of work that failed have been looked at. */
    public int checked() {
        return checked;
    }

    private interface Call {
        @Nullable
        Object of(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static Object proxy(Class<?> type, Call call) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.of(method, arguments));
    }

    private @Nullable Object port(Method method, Object @Nullable [] arguments) throws Throwable {
        Object port = invoke(real, method, arguments);
        if (port instanceof UnitOfWork work) {
            return proxy(UnitOfWork.class, (unit, given) -> unit(work, unit, given));
        }
        if (port == null || (port instanceof LeaseStore && !leasesToo)) {
            return port;
        }
        return proxy(method.getReturnType(), (call, given) -> call(port, call, given));
    }

    private @Nullable Object call(Object port, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean fails = --countdown == 0;
        if (fails && !after) {
            throw fault(method);
        }
        Object result = invoke(port, method, arguments);
        if (fails) {
            throw fault(method);
        }
        return result;
    }

    private Fault fault(Method method) {
        failed = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        return new Fault(failed);
    }

    private @Nullable Object unit(UnitOfWork work, Method method, Object @Nullable [] arguments) throws Throwable {
        if (work.active() || !method.getName().equals("inTransaction")) {
            return invoke(work, method, arguments);
        }
        Map<Object, Object> before = contents();
        try {
            return invoke(work, method, arguments);
        } catch (Fault e) {
            checked++;
            assertThat(contents()).as("after %s", e.getMessage()).isEqualTo(before);
            throw e;
        }
    }

    private Map<Object, Object> contents() {
        return Map.of(
                "profiles",
                real.profiles().list(),
                "instance",
                real.audit().entries("instance"),
                "rest",
                real.profiles().list().stream()
                        .map(profile -> contents(profile.id()))
                        .toList());
    }

    private Object contents(ProfileId profile) {
        return List.of(real.audit().entries(profile.value()), UnitOfWorkStoreContract.everything(real, profile));
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
