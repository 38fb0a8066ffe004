package io.github.samspoke.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A data source whose driver gives some answers of its own, and whose executions are counted. */
final class Watched {
    private static final List<Class<?>> FOLLOWED =
            List.of(Connection.class, DatabaseMetaData.class, PreparedStatement.class, Statement.class);

    private final AtomicInteger executions = new AtomicInteger();
    private final AtomicInteger countdown = new AtomicInteger();
    private final Map<String, Object> answers;
    private final DataSource source;

    Watched(DataSource source, Map<String, Object> answers) {
        this.answers = answers;
        this.source = (DataSource) proxy(DataSource.class, source);
    }

    DataSource source() {
        return source;
    }

    /** How many statements and batches were executed. */
    int executions() {
        return executions.get();
    }

    /** Lets one execution fail, counted from now and from 1. */
    void failAt(int execution) {
        countdown.set(execution);
    }

    private Object proxy(Class<?> type, Object target) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (answers.containsKey(method.getName())) {
                return answers.get(method.getName());
            }
            if (target instanceof Statement && method.getName().startsWith("execute")) {
                executions.incrementAndGet();
                if (countdown.decrementAndGet() == 0) {
                    throw new SQLException("the disk is full", "53100");
                }
            }
            try {
                Object result = method.invoke(target, args);
                return FOLLOWED.stream()
                        .filter(followed -> followed.isInstance(result))
                        .findFirst()
                        .map(followed -> proxy(followed, result))
                        .orElse(result);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        });
    }
}
