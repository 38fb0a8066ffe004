package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Shown;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.core.license.Figure;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** How the engine's figures are written: with separators, and never as 0 where they are absent. */
public final class Figures {
    private Figures() {}

    /** The number, or that it is not known. */
    public static String value(Figure<?> figure) {
        return figure.value().map(Figures::shown).orElseGet(() -> Texts.text("licences.unknown"));
    }

    /** A number, an amount, or anything else as it is. */
    public static String shown(Object value) {
        if (value instanceof Integer number) {
            return Shown.number(number);
        }
        return value instanceof Money money
                ? money.getCurrencyUnit() + " "
                        + String.format(Locale.ENGLISH, "%,." + money.getScale() + "f", money.getAmount())
                : value.toString();
    }

    /** Whether it is there. */
    public static boolean known(Figure<?> figure) {
        return figure.value().isPresent();
    }

    /** Whether it rests on an average price. */
    public static boolean estimated(Figure<?> figure) {
        return figure instanceof Figure.Known<?> known && known.basis() == Figure.Basis.ESTIMATE_AVERAGE;
    }

    /** How it was computed, or why it could not be. */
    public static String formula(Figure<?> figure) {
        return figure instanceof Figure.Known<?> known ? known.formula() : ((Figure.Absent<?>) figure).reason();
    }

    /** What went into it. */
    public static List<Figure.Input> inputs(Figure<?> figure) {
        return figure instanceof Figure.Known<?> known ? known.inputs() : List.of();
    }
}
