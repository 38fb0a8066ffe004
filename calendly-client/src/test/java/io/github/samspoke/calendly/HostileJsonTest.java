package io.github.samspoke.calendly;

import static io.github.samspoke.calendly.organization.MembershipQuery.in;
import static io.github.samspoke.calendly.testing.Bodies.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.calendly.error.ProtocolException;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.LoopbackServer;
import io.github.samspoke.calendly.testing.Reply;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.transport.RetryPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AtomicReference<Reply> reply = new AtomicReference<>(Reply.ok("{}"));
    private final LoopbackServer server = new LoopbackServer(r -> reply.get());
    private final CalendlyClient calendly = Clients.on(server, new SimulatedTime())
            .retryPolicy(RetryPolicy.none())
            .build();

    @AfterEach
    void stop() throws IOException {
        calendly.close();
        server.close();
    }

    /** A user with something odd in a place where nobody looks. */
    private static String meWith(String odd) {
        return Bodies.me().replace("\"name\"", "\"odd\":" + odd + ",\"name\"");
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("depth 33", meWith("[".repeat(31) + "]".repeat(31))),
                Arguments.of("a string of 65,537", meWith("\"" + "x".repeat(65_537) + "\"")),
                Arguments.of("a number of 33 digits", meWith("1".repeat(33))),
                Arguments.of("a name of 257", meWith("{\"" + "x".repeat(257) + "\":1}")),
                Arguments.of("two equal keys", meWith("1,\"odd\":2")),
                Arguments.of("something after the end", Bodies.me() + " {}"),
                Arguments.of("NaN", meWith("NaN")),
                Arguments.of("a huge exponent for a text", Bodies.me().replace("\"Ada\"", "1e999999999")),
                Arguments.of("nothing", ""),
                Arguments.of("null", "null"),
                Arguments.of("an array", "[]"),
                Arguments.of("half a document", Bodies.me().substring(0, 100)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @DisplayName("B13 what a document may not be is refused")
    void me_hostileDocument_isAProtocolError(String what, String document) {
        reply.set(Reply.ok(document));
        assertThatThrownBy(() -> calendly.users().me()).as(what).isInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    @DisplayName("B13 what may be there is read past")
    void me_oddDocument_isRead(String what, String document) {
        reply.set(Reply.ok(document));
        assertThat(calendly.users().me().name()).as(what).isEqualTo("Ada");
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                Arguments.of("depth 32", meWith("[".repeat(30) + "]".repeat(30))),
                Arguments.of("a byte order mark", "\ufeff" + Bodies.me()),
                Arguments.of("a huge exponent nobody reads", meWith("1e999999999")),
                Arguments.of("white space after the end", Bodies.me() + " \r\n"));
    }

    @Test
    @DisplayName("B14 each field absent or null: optional ones pass, required ones fail with their path")
    void memberships_fieldAbsentOrNull_failsWithItsPath() throws JsonProcessingException {
        Set<String> required = Set.of(
                ".uri",
                ".role",
                ".user",
                ".user.uri",
                ".user.name",
                ".user.slug",
                ".user.email",
                ".user.scheduling_url",
                ".user.timezone",
                ".user.created_at",
                ".user.updated_at",
                ".organization",
                ".created_at",
                ".updated_at");

        assertThat(failing(ObjectNode::remove)).containsExactlyInAnyOrderElementsOf(required);
        assertThat(failing(ObjectNode::putNull)).containsExactlyInAnyOrderElementsOf(required);
    }

    @Test
    @DisplayName("B14 each field of another type: a failure with its path and without the value")
    void memberships_fieldOfAnotherType_failsWithItsPath() throws JsonProcessingException {
        Set<String> every = new TreeSet<>();
        for (Field field : fields(member())) {
            every.add(field.path());
        }
        assertThat(failing((parent, name) -> parent.putArray(name).add("sekret")))
                .containsExactlyInAnyOrderElementsOf(every);
        assertThat(failing((parent, name) -> parent.put(name, 4711))).containsExactlyInAnyOrderElementsOf(every);
    }

    private record Field(ObjectNode parent, String name, String path) {}

    private static ObjectNode member() throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(Bodies.membership("M1", "user"));
    }

    private static List<Field> fields(ObjectNode member) {
        List<Field> fields = new ArrayList<>();
        member.fieldNames().forEachRemaining(name -> fields.add(new Field(member, name, "." + name)));
        JsonNode user = member.get("user");
        user.fieldNames().forEachRemaining(name -> fields.add(new Field((ObjectNode) user, name, ".user." + name)));
        return fields;
    }

    /** Which fields make the page fail when they are spoilt, one at a time; each failure has to name its field. */
    private Set<String> failing(BiConsumer<ObjectNode, String> spoiling) throws JsonProcessingException {
        Set<String> failing = new TreeSet<>();
        int count = fields(member()).size();
        for (int i = 0; i < count; i++) {
            ObjectNode member = member();
            Field field = fields(member).get(i);
            spoiling.accept(field.parent(), field.name());
            @Nullable Throwable failure = failureWith(member);
            if (failure != null) {
                failing.add(field.path());
                assertThat(failure)
                        .isInstanceOf(ProtocolException.class)
                        .hasMessageContaining("$.collection[0]" + field.path() + " ")
                        .hasMessageNotContainingAny("sekret", "4711");
            }
        }
        return failing;
    }

    private @Nullable Throwable failureWith(ObjectNode member) {
        reply.set(Reply.ok(Bodies.page(Bodies.last(), member.toString())));
        return catchThrowable(
                () -> calendly.organizations().memberships(in(ORG)).first());
    }
}
