package io.github.samspoke.calendly.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {
    private static JsonFields parse(String json) {
        return JsonReader.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void fields_askedInAnyOrder_areFound() {
        List<String> names = IntStream.range(0, 40).mapToObj(i -> "field_" + i).toList();
        StringBuilder json = new StringBuilder("{\"inner\":{\"a\":[1,{\"b\":2}]}");
        names.forEach(name ->
                json.append(",\"").append(name).append("\":\"").append(name).append('"'));
        JsonFields fields = parse(json.append('}').toString());
        long seed = 11;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 1_000; i++) {
            String name = names.get(random.nextInt(names.size()));
            assertThat(fields.text(name)).as("seed " + seed).isEqualTo(name);
            assertThat(fields.textOrNull(name + "0x")).isNull();
        }
        assertThat(fields.map("inner")).isEqualTo(Map.of("a", List.of(1, Map.of("b", 2))));
    }

    @Test
    void parse_manyValues_growsWithoutLosingAny() {
        StringBuilder json = new StringBuilder("{\"list\":[");
        for (int i = 0; i < 5_000; i++) {
            json.append(i == 0 ? "" : ",").append("{\"n\":").append(i).append('}');
        }
        List<Integer> numbers = parse(json.append("]}").toString()).list("list", o -> o.integer("n"));
        assertThat(numbers).hasSize(5_000).startsWith(0, 1, 2).endsWith(4_999);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T09:00:00.123456Z",
                "2026-11-23T09:00:00.000000Z",
                "2026-11-23T09:00:00Z",
                "2026-11-23T09:00:00.Z",
                "2026-11-23T09:00:00.1Z",
                "2026-11-23T09:00:00.123456789Z",
                "2026-11-23T24:00:00.000000Z",
                "2024-02-29T23:59:59.999999Z",
                "0000-01-01T00:00:00.000000Z",
                "2016-12-31T23:59:60.000000Z",
                "2026-11-23t09:00:00z",
                "2026-11-23T11:00:00.5+02:00",
            })
    void instant_anyDigits_isWhatTheJdkReads(String text) {
        JsonFields fields = parse("{\"created_at\":\"" + text + "\",\"other\":\"" + text + "\"}");
        Instant expected = Instant.parse(text);
        assertThat(fields.instant("created_at")).isEqualTo(expected);
        assertThat(fields.instant("other")).isEqualTo(expected);
        assertThat(fields.text("created_at")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234.56", "\"1234.56\"", "-3", "\"0.001\"", "12345678.9", "\"12345678901234567890\""})
    void decimal_numberOrString_isRead(String json) {
        assertThat(parse("{\"amount\":" + json + "}").decimal("amount")).isEqualByComparingTo(json.replace("\"", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1,234.56\"", "\"\"", "\"1E999999999\"", "1e300", "true", "null", "[1]", "\"NaN\""})
    void decimal_anythingElse_failsWithItsPath(String json) {
        JsonFields fields = parse("{\"amount\":" + json + "}");
        assertThatThrownBy(() -> fields.decimal("amount"))
                .isInstanceOf(JsonShapeException.class)
                .hasMessageStartingWith("$.amount ");
    }

    @Test
    void instant_randomOnesOfAnyDigits_areReadExactly() {
        long seed = 7;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10_000; i++) {
            int digits = random.nextInt(10);
            long unit = (long) Math.pow(10, 9 - digits);
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(4_102_444_800L), random.nextLong(1_000_000_000) / unit * unit);
            String text = new DateTimeFormatterBuilder()
                    .appendInstant(digits)
                    .toFormatter()
                    .format(instant);
            assertThat(parse("{\"start_time\":\"" + text + "\"}").instant("start_time"))
                    .as("seed " + seed + " " + text)
                    .isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13-23T09:00:00.123456Z",
                "2026-02-30T09:00:00.123456Z",
                "2026-11-23T09:00:00.12345xZ",
                "2026-11-23T09:00:00.1234567890Z",
                "2026-11-23T09:00:00-Z",
                "2026-11-23T09:00:00.-1Z",
                "2026-11-23T09:00:0xZ",
                "2o26-11-23T09:00:00Z",
                "2026-11-23T09:00:00",
                "2026-11-23T25:00:00.123456Z",
                "2026-11-23 09:00:00.123456Z",
                "2026-11-23T09:00:00.123456",
                "2026-11-23T09:00:00.123Z ",
                "",
            })
    void instant_noTimestamp_isRefusedByPath(String text) {
        JsonFields fields = parse("{\"created_at\":\"" + text + "\"}");
        assertThatThrownBy(() -> fields.instant("created_at"))
                .isInstanceOf(JsonShapeException.class)
                .hasMessage("$.created_at is not a timestamp");
    }

    @Test
    void date_thatIsOneOrNot_isReadOrRefusedByPath() {
        JsonFields fields = parse("{\"date\":\"2028-02-29\",\"none\":null,\"wrong\":\"2026-02-29\"}");
        assertThat(fields.dateOrNull("date")).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(fields.dateOrNull("none")).isNull();
        assertThatThrownBy(() -> fields.dateOrNull("wrong"))
                .isInstanceOf(JsonShapeException.class)
                .hasMessage("$.wrong is not a date");
    }

    @Test
    @DisplayName("B13 half a surrogate pair is neutralised, whole ones stay")
    void text_halfSurrogates_becomeReplacements() {
        JsonFields fields = parse("{\"name\":\"a\\ud83d b\",\"end\":\"x\\ude00\",\"whole\":\"\\ud83d\\ude00\"}");
        assertThat(fields.text("name")).isEqualTo("a\uFFFD b");
        assertThat(fields.text("end")).isEqualTo("x\uFFFD");
        assertThat(fields.text("whole")).isEqualTo("\uD83D\uDE00");
    }

    @Test
    @DisplayName("B13 texts of every kind of character and escape are what was meant")
    void text_randomCharactersAndEscapes_isWhatWasMeant() {
        String[][] pieces = {
            {"a", "a"},
            {"-", "-"},
            {"T", "T"},
            {":", ":"},
            {"\\\"", "\""},
            {"\\\\", "\\"},
            {"\\u005a", "Z"},
            {"\\ud83d", "\uFFFD"},
            {"\u00FC", "\u00FC"},
            {"\u20AC", "\u20AC"},
            {"\uD83D\uDE00", "\uD83D\uDE00"},
        };
        long seed = 5;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 10_000; round++) {
            StringBuilder json = new StringBuilder();
            StringBuilder meant = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                String[] piece = pieces[random.nextInt(pieces.length)];
                json.append(piece[0]);
                meant.append(piece[1]);
            }
            JsonFields fields = parse("{\"before\":\"\",\"name\":\"" + json + "\",\"after\":\"" + json + "\"}");
            assertThat(fields.text("name")).as("seed " + seed).isEqualTo(meant.toString());
            assertThat(fields.text("after")).as("seed " + seed).isEqualTo(meant.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T09:00:00.5\\u005a",
                "\\u0032026-11-23T09:00:00.500Z",
                "2026-11-23T09:00:00.5+00:0\\u0030",
            })
    void instant_spelledWithEscapes_isReadAll(String text) {
        JsonFields fields = parse("{\"created_at\":\"" + text + "\"}");
        assertThat(fields.instant("created_at")).isEqualTo(Instant.parse("2026-11-23T09:00:00.5Z"));
        assertThat(fields.text("created_at"))
                .startsWith("2026-11-23T09:00:00.5")
                .doesNotContain("\\");
    }

    @Test
    void text_likeATimestampButNone_isTheText() {
        for (String text : List.of("2026-11-23T09:00:00 \u00FC", "abcd-ef-ghTij:kl:mn", "2026-11-23T09:00:00.Z")) {
            JsonFields fields = parse("{\"list\":[\"" + text + "\"],\"map\":{\"name\":\"" + text + "\"}}");
            assertThat(fields.texts("list")).containsExactly(text);
            assertThat(fields.map("map")).isEqualTo(Map.of("name", text));
        }
    }

    @Test
    void parse_notUtf8_isRefused() {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            assertThatThrownBy(() -> JsonReader.parse("{\"a\":\"b\"}".getBytes(charset)))
                    .isInstanceOf(JsonShapeException.class)
                    .hasMessage("$ is not in UTF-8");
        }
    }

    @ParameterizedTest
    @DisplayName("B13 a document that is not one, or says something twice, is refused")
    @ValueSource(
            strings = {
                "",
                "[]",
                "{} {}",
                "{}x",
                "{\"a\":1,\"a\":2}",
                "{\"o\":{\"b\":1,\"c\":2,\"b\":3}}",
                "{\"a\":NaN}",
                "{\"a\":1",
                "\uFEFF\uFEFF{}",
            })
    void parse_notOneObject_isRefused(String json) {
        assertThatThrownBy(() -> parse(json)).isInstanceOf(JsonShapeException.class);
    }

    @Test
    void parse_randomObjectsWithOneNameTwice_areRefusedAndOthersPass() {
        long seed = 3;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 2_000; round++) {
            List<String> names = new ArrayList<>();
            int size = 2 + random.nextInt(30);
            for (int i = 0; i < size; i++) {
                names.add("n" + round + "_" + i);
            }
            StringBuilder json = new StringBuilder("{");
            names.forEach(n -> json.append('"').append(n).append("\":{\"deep\":[1,2]},"));
            String unique = json.substring(0, json.length() - 1) + "}";
            assertThat(parse(unique).has(names.get(0))).as("seed " + seed).isTrue();
            String twice = json + "\"" + names.get(random.nextInt(size)) + "\":1}";
            assertThatThrownBy(() -> parse(twice))
                    .as("seed " + seed + " " + twice)
                    .isInstanceOf(JsonShapeException.class);
        }
    }

    @Test
    void text_longAndBeginningWithATime_isReadWhereLongTextsAre() {
        String said = "2026-11-23T09:00:00.123456Z " + "we met. ".repeat(12_000);
        JsonFields fields = JsonReader.parseLongTexts(("{\"text\":\"" + said + "\"}").getBytes(StandardCharsets.UTF_8));
        assertThat(fields.text("text")).isEqualTo(said);
    }

    @Test
    void rawJson_ofASingleResource_isTheWholeBodyAndOfAnItemNothing() {
        String body = "{\"resource\":{\"a\":1,\"new\":{\"b\":2}},\"collection\":[{\"a\":1}]}";
        JsonFields root = parse(body);
        String whole = root.object("resource", o -> String.valueOf(o.rawJson()));
        assertThat(whole).isEqualTo("RawJson[" + body.length() + " bytes]");
        assertThat(root.list("collection", o -> o.rawJson().isPresent())).containsExactly(false);
    }
}
