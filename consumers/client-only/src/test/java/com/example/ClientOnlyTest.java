package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.json.PackageVersion;
import com.sun.net.httpserver.HttpServer;
import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.user.User;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClientOnlyTest {
    private static final String ME =
            """
            {"resource": {"uri": "https://api.calendly.com/users/AAAA", "name": "Ada", "slug": "ada",
              "email": "ada@example.com", "scheduling_url": "https://calendly.com/ada", "timezone": "Europe/London",
              "avatar_url": null, "created_at": "2026-01-01T00:00:00.000000Z",
              "updated_at": "2026-01-01T00:00:00.000000Z",
              "current_organization": "https://api.calendly.com/organizations/BBBB",
              "resource_type": "User", "locale": "en", "time_notation": "24h"}}
            """;

    @Test
    void users_me_isRead() throws Exception {
        System.out.println("jackson-core " + PackageVersion.VERSION);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/users/me", exchange -> {
            byte[] body = ME.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI base = URI.create("http://localhost:" + server.getAddress().getPort());
        try (CalendlyClient calendly =
                CalendlyClient.builder().baseUrl(base).accessToken("token").build()) {
            User me = calendly.users().me();
            assertThat(me.email()).isEqualTo("ada@example.com");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void classPath_databind_isNotThere() {
        assertThatThrownBy(() -> Class.forName("com.fasterxml.jackson.databind.ObjectMapper"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
