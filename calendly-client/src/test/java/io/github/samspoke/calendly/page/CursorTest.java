package io.github.samspoke.calendly.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final String PATH = "/users";
    private static final Filters FILTERS = Filters.none().with("count", "100");

    private static Cursor cursor(String token) {
        return Cursor.of(PATH, FILTERS, token);
    }

    static String[] goodTokens() {
        return new String[] {"x", "!", "~", "!~", "x".repeat(1024)};
    }

    @ParameterizedTest
    @MethodSource("goodTokens")
    void parse_whatWasPrinted_isTheSamePlace(String token) {
        Cursor parsed = Cursor.parse(cursor(token).toString());

        assertThat(parsed).isEqualTo(cursor(token)).hasSameHashCodeAs(cursor(token));
        assertThat(parsed.tokenFor(PATH, FILTERS)).isEqualTo(token);
        assertThat(parsed.toString()).matches("[A-Za-z0-9_-]+");
    }

    static String[] badTokens() {
        return new String[] {"", " ", "a b", "a\u007f", "\u00e9", "a\n", "x".repeat(1025)};
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void of_noPageToken_isRefusedWithoutRepeatingIt(String token) {
        assertThatThrownBy(() -> cursor(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a page token");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 11, 12})
    void parse_noRoomForAToken_isNoCursor(int bytes) {
        String text = Base64.getUrlEncoder().encodeToString(new byte[bytes]);

        assertThatThrownBy(() -> Cursor.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a cursor");
    }

    @Test
    void parse_unprintableToken_isRefused() {
        byte[] bytes = (" ".repeat(12) + "a\u00e9").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Cursor.parse(Base64.getUrlEncoder().encodeToString(bytes)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a page token");
    }

    @Test
    void tokenFor_otherListOrFilters_isRefused() {
        Cursor cursor = cursor("T");

        for (Filters other : new Filters[] {Filters.none(), FILTERS.with("count", "99"), FILTERS.and("x", "y")}) {
            assertThatThrownBy(() -> cursor.tokenFor(PATH, other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the cursor belongs to another list or to other filters");
        }
        assertThatThrownBy(() -> cursor.tokenFor("/groups", FILTERS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equals_placesOfOneList_goByTheToken() {
        assertThat(cursor("T"))
                .isNotEqualTo(cursor("U"))
                .isNotEqualTo(Cursor.of("/groups", FILTERS, "T"))
                .isNotEqualTo("T");
        assertThat(cursor("T").hashCode()).isNotEqualTo(cursor("U").hashCode());
    }
}
