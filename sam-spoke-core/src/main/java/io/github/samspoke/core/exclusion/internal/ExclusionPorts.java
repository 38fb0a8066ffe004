package io.github.samspoke.core.exclusion.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.NumberStore;
import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.exclusion.ExclusionStore;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SubscriptionStore;
import java.time.Clock;
import java.util.function.Function;

/** Everything that exclusions read and write; profiles stand above them, so their type is asked for. */
public record ExclusionPorts(
        ExclusionStore store,
        SubscriptionStore subscriptions,
        Function<ProfileId, String> profileType,
        NumberStore numbers,
        UnitOfWork work,
        AuditLog audit,
        Clock clock) {}
