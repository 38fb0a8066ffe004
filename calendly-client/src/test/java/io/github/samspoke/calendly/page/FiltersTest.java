package io.github.samspoke.calendly.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiltersTest {
    private static final Filters FILTERS =
            Filters.none().and("sort", "a").and("email", "ada+x@example.com").and("sort", "b c&d");

    @Test
    void encoded_namesAndValues_standInOrderAndEncoded() {
        assertThat(FILTERS.encoded()).isEqualTo("sort=a&email=ada%2Bx%40example.com&sort=b%20c%26d");
        assertThat(Filters.none().encoded()).isEmpty();
    }

    @Test
    void with_nameThatStands_takesThePlaceOfAllItsValues() {
        assertThat(FILTERS.with("sort", "c").encoded()).isEqualTo("email=ada%2Bx%40example.com&sort=c");
        assertThat(FILTERS.encoded()).as("unchanged").startsWith("sort=a&");
    }

    @Test
    @DisplayName("I14 printed filters are their names: values may be e-mail addresses")
    void toString_values_areNotShown() {
        assertThat(FILTERS).hasToString("[sort, email, sort]");
        assertThat(Filters.none()).hasToString("[]");
    }

    @Test
    void equals_sameEntries_areEqual() {
        Filters same = Filters.none()
                .with("sort", "a")
                .and("email", "ada+x@example.com")
                .and("sort", "b c&d");

        assertThat(same).isEqualTo(FILTERS).hasSameHashCodeAs(FILTERS);
        assertThat(FILTERS)
                .isNotEqualTo(Filters.none())
                .isNotEqualTo(FILTERS.with("email", "x"))
                .isNotEqualTo("sort=a");
        assertThat(FILTERS.hashCode()).isNotEqualTo(Filters.none().hashCode());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 99, 100})
    void pageSize_inRange_isSent(int size) {
        assertThat(Filters.none().pageSize(size, 100).encoded()).isEqualTo("count=" + size);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 101})
    void pageSize_outOfRange_isRefusedByName(int size) {
        Filters none = Filters.none();

        assertThatThrownBy(() -> none.pageSize(size, 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pageSize must be 1 to 100 but is " + size);
    }
}
