package io.github.samspoke.calendly.testing;

import io.github.samspoke.calendly.CalendlyClient;

/** The smallest host: one call, and whether Micrometer can be found. Run in a JVM of its own. */
public final class BareMain {
    private BareMain() {}

    public static void main(String[] args) {
        ScriptedTransport transport = new ScriptedTransport().answer(503, "{}").answer(200, Bodies.me());
        try (CalendlyClient client = CalendlyClient.builder()
                .accessToken(Clients.TOKEN)
                .transport(transport)
                .build()) {
            System.out.println(client.users().me().name() + ", module "
                    + CalendlyClient.class.getModule().getName() + ", Micrometer "
                    + (isThere("io.micrometer.core.instrument.MeterRegistry") ? "there" : "absent"));
        }
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
