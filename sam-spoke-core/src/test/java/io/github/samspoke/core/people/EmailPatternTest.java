package io.github.samspoke.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.people.EmailPattern.Kind;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailPatternTest {
    @ParameterizedTest
    @CsvSource({
        "ada@example.com,EXACT,ada@example.com,true",
        "ADA@Example.COM,EXACT,ada@example.com,true",
        "ada@example.com,EXACT,xada@example.com,false",
        "ada,EXACT,ada,true",
        "@example.com,DOMAIN,ada@example.com,true",
        "@example.com,DOMAIN,ada@sub.example.com,false",
        "@example.com,DOMAIN,ada@notexample.com,false",
        "*@*.example.com,GLOB,ada@sub.example.com,true",
        "*@*.example.com,GLOB,ada@example.com,false",
        "svc-*@example.com,GLOB,svc-@example.com,true",
        "svc-*@example.com,GLOB,my-svc-1@example.com,false",
        "a*b*c,GLOB,a-b-b-c,true",
        "a*b*c,GLOB,a-c-b,false",
        "*,GLOB,anybody@example.com,true",
        "a.b@x.com,EXACT,aXb@x.com,false",
    })
    void matches_pattern_wholeAddress(String pattern, Kind kind, String email, boolean matches) {
        EmailPattern parsed = EmailPattern.parse(pattern);

        assertThat(parsed.kind()).isEqualTo(kind);
        assertThat(parsed.matches(EmailAddress.of(email))).isEqualTo(matches);
    }

    @Test
    void parse_empty_refused() {
        assertThatThrownBy(() -> EmailPattern.parse(" "))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("pattern");
    }

    @Test
    @DisplayName("a pattern of many stars is not slow on an address that almost fits")
    void matches_hostilePattern_quick() {
        EmailPattern hostile = EmailPattern.parse("*a".repeat(40) + "b");
        EmailAddress long1 = EmailAddress.of("a".repeat(300));

        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThat(hostile.matches(long1)).isFalse());
    }
}
