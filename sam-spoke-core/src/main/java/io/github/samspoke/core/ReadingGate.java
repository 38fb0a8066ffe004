package io.github.samspoke.core;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.Role;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Stands before every service that is handed out: nothing is even read without {@code sam_user}. Commands ask for more
 * where they are carried out. A gate before all of them cannot be forgotten by a new method.
 */
record ReadingGate(Actor actor, Authorizer authorizer) {
    <T> T before(Class<T> facade, T service) {
        return facade.cast(Proxy.newProxyInstance(
                facade.getClassLoader(), new Class<?>[] {facade}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() != Object.class) {
                        authorizer.require(actor, Role.SAM_USER, "use " + facade.getSimpleName());
                    }
                    return call(service, method, arguments);
                }));
    }

    private static Object call(Object service, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
