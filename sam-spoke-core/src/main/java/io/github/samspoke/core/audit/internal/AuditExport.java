package io.github.samspoke.core.audit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditFormat;
import io.github.samspoke.core.audit.AuditHead;
import io.github.samspoke.core.audit.AuditStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes rows down, a page in memory at a time, and reads a written row back. */
public final class AuditExport {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // A text may hold half a character, which UTF-8 cannot.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();
    private static final List<String> FIELDS = List.of(
            "chain", "sequence", "at", "actor", "action", "subject", "details", "previousHash", "hash", "keyId");
    /** With these a spreadsheet begins to compute. */
    private static final String FORMULA = "=+-@\t\r";

    private final AuditStore store;

    public AuditExport(AuditStore store) {
        this.store = store;
    }

    /** Writes all chains; returns the last row of each as written. */
    public List<AuditHead> write(AuditFormat format, Appendable to) {
        try {
            if (format == AuditFormat.CSV) {
                to.append(String.join(",", FIELDS)).append("\r\n");
            }
            List<AuditHead> heads = new ArrayList<>();
            for (String chain : store.chains()) {
                AuditEntry last = write(chain, format, to);
                if (last != null) {
                    heads.add(AuditHead.of(last));
                }
            }
            return heads;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable AuditEntry write(String chain, AuditFormat format, Appendable to) throws IOException {
        AuditEntry last = null;
        List<AuditEntry> page;
        do {
            page = store.page(chain, last == null ? Long.MIN_VALUE : last.sequence(), AuditLog.PAGE);
            for (AuditEntry row : page) {
                to.append(format == AuditFormat.CSV ? csv(row) : json(row));
                last = row;
            }
        } while (page.size() == AuditLog.PAGE);
        return last;
    }

    private static String json(AuditEntry row) throws JsonProcessingException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("chain", row.chain());
        tree.put("sequence", row.sequence());
        tree.put("at", row.at().toString());
        tree.put("actor", row.actor());
        tree.put("action", row.action());
        tree.put("subject", row.subject());
        tree.put("details", new TreeMap<>(row.details()));
        tree.put("previousHash", row.previousHash());
        tree.put("hash", row.hash());
        tree.put("keyId", row.keyId());
        return JSON.writeValueAsString(tree) + "\n";
    }

    private static String csv(AuditEntry row) throws JsonProcessingException {
        return Stream.of(
                                row.chain(),
                                Long.toString(row.sequence()),
                                row.at().toString(),
                                row.actor(),
                                row.action(),
                                row.subject(),
                                JSON.writeValueAsString(new TreeMap<>(row.details())),
                                row.previousHash(),
                                row.hash(),
                                row.keyId())
                        .map(AuditExport::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** Reads a line of a JSON export; throws an IOException if it is none. */
    public static AuditEntry read(String line) throws IOException {
        JsonNode row = JSON.readTree(line);
        for (String field : FIELDS) {
            if (row == null || !row.has(field)) {
                throw new IOException("the field " + field + " is missing");
            }
        }
        Map<String, String> details = new TreeMap<>();
        for (Map.Entry<String, JsonNode> detail : row.get("details").properties()) {
            details.put(detail.getKey(), detail.getValue().asText());
        }
        try {
            return new AuditEntry(
                    row.get("chain").asText(),
                    row.get("sequence").asLong(),
                    Instant.parse(row.get("at").asText()),
                    row.get("actor").asText(),
                    row.get("action").asText(),
                    row.get("subject").asText(),
                    details,
                    row.get("previousHash").asText(),
                    row.get("hash").asText(),
                    row.get("keyId").asText());
        } catch (DateTimeException e) {
            throw new IOException("the field at is no instant", e);
        }
    }
}
