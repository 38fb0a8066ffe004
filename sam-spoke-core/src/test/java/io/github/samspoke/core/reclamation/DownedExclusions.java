package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.exclusion.ExclusionStore;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.store.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A store whose exclusions can be down. */
final class DownedExclusions {
    private DownedExclusions() {}

    /** Tells whether the exclusions are down now. */
    interface Switch {
        boolean down();
    }

    static Store over(Switch state) {
        Store store = InMemoryStore.create();
        ExclusionStore exclusions = store.exclusions();
        ExclusionStore downed = proxy(ExclusionStore.class, exclusions, state);
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(),
                new Class<?>[] {Store.class},
                (proxy, method, arguments) ->
                        method.getName().equals("exclusions") ? downed : call(() -> method.invoke(store, arguments)));
    }

    private static <T> T proxy(Class<T> port, T target, Switch state) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    if (state.down()) {
                        throw new IllegalStateException("the exclusions are down");
                    }
                    return call(() -> method.invoke(target, arguments));
                }));
    }

    private interface Call {
        Object run() throws ReflectiveOperationException;
    }

    private static Object call(Call call) throws Throwable {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
