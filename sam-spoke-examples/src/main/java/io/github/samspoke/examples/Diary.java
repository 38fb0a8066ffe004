package io.github.samspoke.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Which simulated day it is.
 *
 * @param day the day's number, from 1
 * @param started when it began
 * @param done whether its run came to an end by itself
 */
record Diary(int day, Instant started, boolean done) {
    private static final int VERSION = 1;

    static Optional<Diary> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode json = new ObjectMapper().readTree(Files.readString(file));
            if (json.path("version").asInt() == VERSION && json.path("day").asInt() > 0) {
                return Optional.of(new Diary(
                        json.path("day").asInt(),
                        Instant.parse(json.path("started").asText()),
                        json.path("done").asBoolean()));
            }
        } catch (IOException | DateTimeException e) {
            throw unknown(file);
        }
        throw unknown(file);
    }

    private static SetUpException unknown(Path file) {
        return new SetUpException(
                file + " does not say which day it is. Put a copy of it back, or name another folder with --store.");
    }

    void write(Path file) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("version", VERSION)
                .put("day", day)
                .put("started", started.toString())
                .put("done", done);
        StoreFolder.write(file, json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
