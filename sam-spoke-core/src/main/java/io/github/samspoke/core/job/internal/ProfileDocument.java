package io.github.samspoke.core.job.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileEdit;
import io.github.samspoke.core.profile.ProfileMode;
import io.github.samspoke.core.profile.Provisioning;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The form of a profile as JSON, there and back. A document says everything and nothing else: what is missing or not
 * known is refused by its name, for a default in its place could switch on what was off.
 */
final class ProfileDocument {
    private static final String VERSION = "version";
    private static final String PROFILE_TYPE = "profileType";
    private static final String DISPLAY_NAME = "displayName";
    private static final String ALIAS = "alias";
    private static final String FROM = "analyzeActivityFrom";
    private static final String MODE = "mode";
    private static final String PROVISIONING = "provisioning";
    private static final String PROCESSES = "processes";
    private static final String SUBFLOW = "subflow";
    private static final String ON = "on";
    private static final Set<String> FIELDS =
            Set.of(VERSION, PROFILE_TYPE, DISPLAY_NAME, ALIAS, FROM, MODE, PROVISIONING, PROCESSES);
    private static final int NUMBER = 1;
    /** What ServiceNow calls the default alias: the application's scope stands before it. */
    private static final String DEFAULT_ALIAS = "sn_calendly_spoke." + ConnectionSettings.DEFAULT_ALIAS;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectNode root;

    private ProfileDocument(ObjectNode root) {
        this.root = root;
    }

    /** Canonical: keys sorted, no white space. */
    static String write(ProfileData data) {
        Map<String, Object> processes = new TreeMap<>();
        for (IntegrationProcess process : IntegrationProcess.values()) {
            processes.put(key(process), new TreeMap<>(Map.of(SUBFLOW, process.subflow(), ON, data.runs(process))));
        }
        Map<String, Object> tree = new TreeMap<>(Map.of(
                VERSION, NUMBER,
                PROFILE_TYPE, data.profileType(),
                DISPLAY_NAME, data.displayName(),
                ALIAS, data.alias().equals(ConnectionSettings.DEFAULT_ALIAS) ? DEFAULT_ALIAS : data.alias(),
                FROM, data.analyzeFrom().toString(),
                MODE, data.mode().name(),
                PROVISIONING, data.provisioning().name(),
                PROCESSES, processes));
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts can always be written", e);
        }
    }

    static ProfileDocument read(String json) {
        try {
            if (JSON.readTree(json) instanceof ObjectNode root) {
                ProfileDocument document = new ProfileDocument(root);
                requireOnly("", root, FIELDS);
                if (!root.path(VERSION).isInt() || root.path(VERSION).intValue() != NUMBER) {
                    throw bad(VERSION, "it is not " + NUMBER);
                }
                return document;
            }
        } catch (JsonProcessingException e) {
            // What the parser says would quote the document.
            throw bad("document", "it is no JSON");
        }
        throw bad("document", "it is no JSON object");
    }

    String profileType() {
        return text(root, "", PROFILE_TYPE);
    }

    /** Fills a form in; the form refuses what it does not take. */
    void fill(ProfileEdit form, Instant now) {
        String alias = text(root, "", ALIAS);
        form.displayName(text(root, "", DISPLAY_NAME))
                .alias(alias.equals(DEFAULT_ALIAS) ? ConnectionSettings.DEFAULT_ALIAS : alias)
                .mode(word(MODE, ProfileMode.class))
                .provisioning(word(PROVISIONING, Provisioning.class));
        Instant from = from();
        Instant earliest = ProfileForm.earliest(now);
        form.analyzeActivityFrom(from.isBefore(earliest) ? earliest : from);
        if (!(root.path(PROCESSES) instanceof ObjectNode processes)) {
            throw bad(PROCESSES, "it is missing, or no object");
        }
        Set<String> keys = new TreeSet<>();
        for (IntegrationProcess process : IntegrationProcess.values()) {
            keys.add(key(process));
            form.process(process, isOn(processes, process));
        }
        requireOnly(PROCESSES + ".", processes, keys);
    }

    private boolean isOn(ObjectNode processes, IntegrationProcess process) {
        String path = PROCESSES + "." + key(process);
        if (!(processes.path(key(process)) instanceof ObjectNode one)) {
            throw bad(path, "it is missing, or no object");
        }
        requireOnly(path + ".", one, Set.of(SUBFLOW, ON));
        if (!text(one, path + ".", SUBFLOW).equals(process.subflow())) {
            throw bad(path + "." + SUBFLOW, "it is not \"" + process.subflow() + "\"");
        }
        if (!one.path(ON).isBoolean()) {
            throw bad(path + "." + ON, "it is neither true nor false");
        }
        return one.path(ON).booleanValue();
    }

    private Instant from() {
        try {
            return Instant.parse(text(root, "", FROM));
        } catch (DateTimeException e) {
            throw bad(FROM, "it is no instant such as 2026-11-23T00:00:00Z");
        }
    }

    private <E extends Enum<E>> E word(String field, Class<E> type) {
        String text = text(root, "", field);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> bad(field, "it is none of " + Arrays.toString(type.getEnumConstants())));
    }

    private static String text(ObjectNode node, String path, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw bad(path + field, "it is missing, or no text");
        }
        return value.textValue();
    }

    private static void requireOnly(String path, ObjectNode node, Set<String> known) {
        node.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                throw bad(path + field, "nothing of that name belongs into a profile");
            }
        });
    }

    private static String key(IntegrationProcess process) {
        return process.name().toLowerCase(Locale.ROOT);
    }

    private static InvalidInputException bad(String field, String problem) {
        return new InvalidInputException(
                field, problem, "Import a document as it was exported, version " + NUMBER + ".");
    }
}
