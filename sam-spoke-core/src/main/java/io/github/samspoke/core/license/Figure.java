package io.github.samspoke.core.license;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A number that explains itself: known, with formula and inputs, or absent, with the reason. What cannot be computed is
 * never shown as 0.
 *
 * @param <T> {@link Integer} for seats, {@link org.joda.money.Money} for amounts
 */
public sealed interface Figure<T> {
    /** How far a known figure can be trusted. */
    enum Basis {
        /** It follows from its inputs by its definition. */
        EXACT,
        /** Seats are priced at the average, because an entitlement has no price tiers. */
        ESTIMATE_AVERAGE
    }

    /**
     * One thing that went into a figure.
     *
     * @param name what it is called in the formula
     * @param value its value, as text
     */
    record Input(String name, String value) {
        @Override
        public String toString() {
            return name + " " + value;
        }
    }

    /**
     * A figure that could be computed.
     *
     * @param <T> what it counts
     * @param amount the number
     * @param basis how far it can be trusted
     * @param formula how it was computed, in words
     * @param inputs what went in, in the order of the formula
     */
    record Known<T>(T amount, Basis basis, String formula, List<Input> inputs) implements Figure<T> {
        /**
         * Copies the inputs.
         *
         * @param amount the number
         * @param basis how far it can be trusted
         * @param formula how it was computed
         * @param inputs what went in
         */
        public Known {
            inputs = List.copyOf(inputs);
        }

        @Override
        public Optional<T> value() {
            return Optional.of(amount);
        }

        @Override
        public String explain() {
            String mark = basis == Basis.EXACT ? "" : ", " + basis;
            String list = inputs.stream().map(Input::toString).collect(Collectors.joining(", "));
            return amount + mark + " = " + formula + (list.isEmpty() ? "" : " [" + list + "]");
        }
    }

    /**
     * A figure that could not be computed.
     *
     * @param <T> what it would count
     * @param reason why, and so what is needed
     */
    record Absent<T>(String reason) implements Figure<T> {
        /**
         * Refuses an empty reason.
         *
         * @param reason why
         */
        public Absent {
            Fields.text("reason", reason);
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public String explain() {
            return "absent: " + reason;
        }
    }

    /**
     * Makes an exact figure.
     *
     * @param <T> what it counts
     * @param amount the number
     * @param formula how it was computed
     * @param inputs what went in
     * @return the figure
     */
    static <T> Figure<T> exact(T amount, String formula, Input... inputs) {
        return new Known<>(amount, Basis.EXACT, formula, List.of(inputs));
    }

    /**
     * Makes a figure that could not be computed.
     *
     * @param <T> what it would count
     * @param reason why not
     * @return the figure
     */
    static <T> Figure<T> absent(String reason) {
        return new Absent<>(reason);
    }

    /**
     * Names an input.
     *
     * @param name what it is called in the formula
     * @param value its value
     * @return the input
     */
    static Input input(String name, Object value) {
        return new Input(name, value.toString());
    }

    /**
     * Returns the number.
     *
     * @return empty where it is absent
     */
    Optional<T> value();

    /**
     * Returns the number, for callers that know it is there.
     *
     * @return the number
     * @throws NoSuchElementException if it is absent, with the reason
     */
    default T orElseThrow() {
        return value().orElseThrow(() -> new NoSuchElementException(explain()));
    }

    /**
     * Says how the number came about, or why there is none.
     *
     * @return number, formula and inputs, or the reason
     */
    String explain();
}
