package io.github.samspoke.calendly.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.error.ProtocolException;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.SimulatedTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodiesTest {
    private static final long MIB = 1L << 20;
    /** What the kernel takes for the two ends of a connection while nobody reads. */
    private static final long BUFFERS = 7 * MIB;

    private static CalendlyClient client(FaultServer server) {
        return Clients.at(server.uri(), new SimulatedTime()).build();
    }

    @ParameterizedTest
    @DisplayName(
            "B4, B5: a body without end, an announced monster and an encoded one are dropped, and not asked for again")
    @CsvSource({
        "Transfer-Encoding: chunked,the answer is too large,8",
        "X-Length: none,the answer is too large,8",
        "Content-Length: 10737418240,the answer is too large,0",
        "Content-Encoding: gzip,the answer is encoded,0",
        "Content-Encoding: br,the answer is encoded,0"
    })
    void me_bodyNotWorthReading_isDropped(String line, String why, long mebibytesRead) {
        try (FaultServer server = FaultServer.plain(wire -> {
                    wire.request();
                    wire.head("200 OK", line);
                    wire.sendForEver("1000\r\n" + "x".repeat(4096) + "\r\n");
                });
                CalendlyClient calendly = client(server)) {
            assertThatThrownBy(() -> calendly.users().me())
                    .isInstanceOf(ProtocolException.class)
                    .hasMessageContaining(why);
            assertThat(server.bytesWritten()).isLessThan(mebibytesRead * MIB + BUFFERS);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    @DisplayName("B15 an answer that nobody asked for is not taken for the next one")
    void me_serverAnswersTwice_secondIsThrownAway() {
        String other = Bodies.me().replace("Ada", "Somebody else");
        try (FaultServer server = FaultServer.plain(wire -> {
                    while (true) {
                        wire.request();
                        wire.answers(Bodies.me(), other);
                    }
                });
                CalendlyClient calendly = client(server)) {
            for (int i = 0; i < 20; i++) {
                assertThat(calendly.users().me().name()).isEqualTo("Ada");
            }
        }
    }
}
