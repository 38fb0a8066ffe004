package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.core.common.InvalidInputException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into values; says which field cannot be read. */
final class Fields {
    private Fields() {}

    static @Nullable LocalDate day(Typed form, String field) {
        String text = form.value(field);
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw wrong(field, "'" + text + "' is no day", "Write it as 2027-02-28.");
        }
    }

    static Optional<Integer> number(Typed form, String field) {
        String text = form.value(field).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            throw wrong(field, "'" + text + "' is no whole number", "Write digits only.");
        }
    }

    /** An amount in the currency of the form's field {@code currency}. */
    static @Nullable Money money(Typed form, String field) {
        String text = form.value(field).strip();
        return text.isEmpty() ? null : money(field, text, currency(form));
    }

    static Money money(String field, String text, CurrencyUnit currency) {
        try {
            return Money.of(currency, new BigDecimal(text));
        } catch (NumberFormatException | ArithmeticException e) {
            throw wrong(field, "'" + text + "' is no amount in " + currency, "Write it as 144.00, without separators.");
        }
    }

    static CurrencyUnit currency(Typed form) {
        String code = form.value("currency").strip().toUpperCase(Locale.ROOT);
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException e) {
            throw wrong("currency", "'" + code + "' is no currency", "Write its three letters, such as USD.");
        }
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst();
    }

    /** What can be chosen of an enum, with its texts. */
    static Map<String, String> choices(String prefix, Enum<?>... constants) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Enum<?> constant : constants) {
            choices.put(constant.name(), Texts.of(prefix, constant));
        }
        return choices;
    }

    static InvalidInputException wrong(String field, String problem, String remedy) {
        return new InvalidInputException(field, problem, remedy);
    }
}
