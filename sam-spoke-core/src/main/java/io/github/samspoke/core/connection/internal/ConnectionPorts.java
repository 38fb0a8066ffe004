package io.github.samspoke.core.connection.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.connection.AuthorizationNeeds;
import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.ConnectionStore;
import java.net.URI;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What connecting works with. {@code needs} tells what the profiles that stand on an alias want of it. */
public record ConnectionPorts(
        ConnectionAuthorizer vendor,
        ConnectionStore store,
        UnitOfWork work,
        AuditLog audit,
        Clock clock,
        @Nullable URI baseUrl,
        Function<String, AuthorizationNeeds> needs) {}
