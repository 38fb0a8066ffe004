package io.github.samspoke.calendly.faults;

import static io.github.samspoke.calendly.testing.Bodies.MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.error.ConnectionFailedException;
import io.github.samspoke.calendly.error.NotSentException;
import io.github.samspoke.calendly.faults.FaultServer.Behaviour;
import io.github.samspoke.calendly.faults.TlsKeys.Certificate;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.SimulatedTime;
import java.net.http.HttpClient;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TlsTest {
    private static final Behaviour GOOD = wire -> {
        while (true) {
            wire.request();
            wire.answer("200 OK", Bodies.me());
        }
    };

    private static CalendlyClient trusting(SSLContext context, FaultServer server) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context)
                .build();
        return Clients.at(server.uri("https"), new SimulatedTime())
                .httpClient(http)
                .build();
    }

    private static void assertRefused(CalendlyClient calendly, FaultServer server) {
        assertThatThrownBy(() -> calendly.users().me())
                .isInstanceOf(ConnectionFailedException.class)
                .hasRootCauseInstanceOf(Exception.class)
                .satisfies(e -> assertThat(e.getCause()).hasCauseInstanceOf(SSLHandshakeException.class));
        assertThatThrownBy(() -> calendly.organizations().remove(MEMBERSHIP)).isInstanceOf(NotSentException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void me_authorityTrustedByInjection_works() {
        try (FaultServer server = FaultServer.tls(Certificate.GOOD.server(), GOOD);
                CalendlyClient calendly = trusting(TlsKeys.client(), server)) {
            assertThat(calendly.users().me().name()).isEqualTo("Ada");
        }
    }

    @Test
    @DisplayName("B20 a certificate that nobody trusts")
    void me_untrustedCertificate_isRefused() {
        try (FaultServer server = FaultServer.tls(Certificate.GOOD.server(), GOOD);
                CalendlyClient calendly =
                        Clients.at(server.uri(), new SimulatedTime()).build()) {
            assertRefused(calendly, server);
        }
    }

    @ParameterizedTest
    @DisplayName("B20 a certificate of another host, and one whose time is over")
    @EnumSource(names = {"WRONG_NAME", "EXPIRED"})
    void me_badCertificate_isRefused(Certificate certificate) {
        try (FaultServer server = FaultServer.tls(certificate.server(), GOOD);
                CalendlyClient calendly = trusting(TlsKeys.client(), server)) {
            assertRefused(calendly, server);
        }
    }

    @Test
    @DisplayName("B20 a server that insists on TLS 1.1")
    void me_oldProtocol_isRefused() {
        byte[] hello = new byte[47];
        byte[] head = {22, 3, 2, 0, 42, 2, 0, 0, 38, 3, 2};
        System.arraycopy(head, 0, hello, 0, head.length);
        hello[44] = (byte) 0xc0; // After 32 bytes of nothing random and an empty session: ECDHE-RSA-AES128-SHA.
        hello[45] = 0x13;
        try (FaultServer server = FaultServer.plain(wire -> {
                    wire.send(hello);
                    wire.awaitEnd();
                });
                CalendlyClient calendly = trusting(TlsKeys.client(), server)) {
            assertRefused(calendly, server);
        }
    }
}
