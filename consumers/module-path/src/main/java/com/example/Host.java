package com.example;

import static io.github.samspoke.core.reclamation.Rules.days;
import static io.github.samspoke.core.reclamation.Rules.inactiveFor;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.testing.RuleTester;
import io.github.samspoke.jdbc.JdbcStore;
import java.nio.file.Path;

/** Opens a durable store, judges a seat and builds a client, each in a module of its own. */
public final class Host {
    private Host() {}

    public static void main(String[] args) {
        for (Class<?> part : new Class<?>[] {Host.class, SamSpoke.class, JdbcStore.class, CalendlyClient.class}) {
            if (!part.getModule().isNamed()) {
                throw new IllegalStateException(part + " stands on the class path");
            }
        }
        try (JdbcStore store = JdbcStore.embedded(Path.of(args[0]));
                SamSpoke spoke = SamSpoke.builder()
                        .store(store)
                        .spoke(CalendlySpoke.create())
                        .build();
                CalendlyClient calendly =
                        CalendlyClient.builder().accessToken("token").build()) {
            int profiles = spoke.as(Actor.of("ada")).profiles().list().size();
            String reason = RuleTester.asOf("2026-11-23T00:00:00Z")
                    .member("ada@example.com")
                    .joined(days(400))
                    .lastHosted(days(90))
                    .evaluate(inactiveFor(days(60)))
                    .reason();
            System.out.println(profiles + " profiles; ada: " + reason);
        }
    }
}
