package io.github.samspoke.app.console.web;

import io.github.samspoke.core.common.InvalidInputException;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody filled in. Fields are trimmed; an empty one is as good as none. */
public final class Form {
    private final Context http;

    Form(Context http) {
        this.http = http;
    }

    /** A field that may be left empty. */
    public Optional<String> optional(String field) {
        return Optional.ofNullable(http.formParam(field)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * A field that has to be filled in.
     *
     * @throws InvalidInputException if it is not
     */
    public String text(String field) {
        return optional(field)
                .orElseThrow(() -> new InvalidInputException(field, "it is empty", "Fill it in and send it again."));
    }

    /**
     * A field with a whole number.
     *
     * @throws InvalidInputException if it holds something else
     */
    public int number(String field) {
        String value = text(field);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new InvalidInputException(field, value + " is no whole number", "Write digits only.");
        }
    }

    /** Whether a box was ticked. */
    public boolean ticked(String field) {
        return http.formParam(field) != null;
    }

    /** All values of a field that can be chosen several times. */
    public List<String> all(String field) {
        return http.formParams(field);
    }

    /**
     * A field with a day.
     *
     * @throws InvalidInputException if it holds something else
     */
    public LocalDate date(String field) {
        String value = text(field);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(field, value + " is no day", "Write it as 2026-12-31.");
        }
    }

    /** As {@link #date}, for one that may be left empty. */
    public Optional<LocalDate> optionalDate(String field) {
        return optional(field).map(value -> date(field));
    }

    /** A field with several values, which commas, semicolons or lines divide. */
    public List<String> listed(String field) {
        return optional(field).stream()
                .flatMap(value -> Stream.of(value.split("[,;\\n]")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /**
     * The text of a file that was chosen, or what was typed in a field beside it.
     *
     * @throws InvalidInputException if neither is there
     */
    public String fileOr(String file, String typed) {
        UploadedFile chosen = http.uploadedFile(file);
        if (chosen == null || chosen.size() == 0) {
            return text(typed);
        }
        try (InputStream in = chosen.content()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All fields with their first values, to be shown again. */
    public Map<String, String> typed() {
        Map<String, String> values = new LinkedHashMap<>();
        http.formParamMap().forEach((name, all) -> values.put(name, all.isEmpty() ? "" : all.get(0)));
        values.remove(Guard.TOKEN_FIELD);
        return values;
    }
}
