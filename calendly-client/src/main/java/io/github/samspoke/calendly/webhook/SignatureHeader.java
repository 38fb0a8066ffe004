package io.github.samspoke.calendly.webhook;

import io.github.samspoke.calendly.error.WebhookRejectedException;
import io.github.samspoke.calendly.error.WebhookRejectedException.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A signature header taken apart. Strict: a header that is wrong anywhere is wrong.
 *
 * @param timestamp the seconds as they were written, for that is what was signed
 * @param signatures the hashes of scheme v1, possibly none
 */
record SignatureHeader(String timestamp, List<byte[]> signatures) {
    private static final int LONGEST = 4096;
    /** Not 13 digits: those are milliseconds. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    static SignatureHeader parse(@Nullable String header) {
        if (header == null || header.isEmpty()) {
            throw new WebhookRejectedException(Reason.UNSIGNED, "there is no signature header");
        }
        if (header.length() > LONGEST) {
            throw malformed("is very long");
        }
        String timestamp = null;
        List<byte[]> signatures = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw malformed("has a part that is not name=value");
            }
            String value = part.substring(equals + 1);
            switch (part.substring(0, equals)) {
                case "t" -> timestamp = seconds(timestamp, value);
                case "v1" -> signatures.add(hash(value));
                default -> {} // Schemes yet to come are no reason to refuse the one we know.
            }
        }
        if (timestamp == null) {
            throw malformed("has no timestamp");
        }
        return new SignatureHeader(timestamp, List.copyOf(signatures));
    }

    private static String seconds(@Nullable String before, String value) {
        if (before != null) {
            throw malformed("has two timestamps");
        }
        if (!SECONDS.matcher(value).matches()) {
            throw malformed("has a timestamp that is not a number of seconds");
        }
        return value;
    }

    private static byte[] hash(String value) {
        if (!HASH.matcher(value).matches()) {
            throw malformed("has a v1 signature that is not 64 hexadecimal digits");
        }
        return HexFormat.of().parseHex(value);
    }

    private static WebhookRejectedException malformed(String problem) {
        return new WebhookRejectedException(Reason.MALFORMED, "the signature header " + problem);
    }

    Instant signedAt() {
        return Instant.ofEpochSecond(Long.parseLong(timestamp));
    }
}
