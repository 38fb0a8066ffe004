package io.github.samspoke.calendly.contract;

import io.github.samspoke.calendly.CalendlyClient;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a call is written, found by making it on a client that only listens. */
final class CallName {
    private final List<String> names = new ArrayList<>();

    private CallName() {}

    static String of(Operations.Call call) {
        CallName name = new CallName();
        call.on(name.listening(CalendlyClient.class));
        return String.join(".", name.names);
    }

    private <T> T listening(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> called(type, method)));
    }

    private @Nullable Object called(Class<?> type, Method method) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
        names.add(method.getName() + parameters);
        return type == CalendlyClient.class ? listening(method.getReturnType()) : null;
    }
}
