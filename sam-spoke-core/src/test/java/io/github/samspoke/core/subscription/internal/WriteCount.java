package io.github.samspoke.core.subscription.internal;

import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.subscription.SubscriptionStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;

/** A store in memory that counts how many subscriptions and lists of invitations were written, staging left out. */
final class WriteCount {
    int writes;
    private final SubscriptionStore rows = InMemoryStore.create().subscriptions();
    final SubscriptionStore store = (SubscriptionStore) Proxy.newProxyInstance(
            WriteCount.class.getClassLoader(), new Class<?>[] {SubscriptionStore.class}, (self, method, args) -> {
                try {
                    Object result = method.invoke(rows, args);
                    writes += written(method.getName(), args);
                    return result;
                } catch (InvocationTargetException e) {
                    throw e.getTargetException();
                }
            });

    private static int written(String method, Object[] args) {
        return switch (method) {
            case "save", "replaceInvitations" -> 1;
            case "saveAll", "addAll" -> ((Collection<?>) args[0]).size();
            default -> 0;
        };
    }
}
