package io.github.samspoke.core.audit.internal;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditHead;
import io.github.samspoke.core.audit.AuditKeys;
import io.github.samspoke.core.audit.AuditVerification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks an export line by line. */
public final class FileCheck {
    private FileCheck() {}

    public static AuditVerification verify(Reader file, @Nullable AuditKeys keys, Collection<AuditHead> published) {
        ChainCheck check = new ChainCheck(new Seals(keys), published);
        long line = 0;
        try {
            BufferedReader lines = new BufferedReader(file);
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                AuditEntry row;
                try {
                    row = AuditExport.read(text);
                } catch (IOException e) {
                    return new AuditVerification(
                            line, 0, Optional.of("line " + line), "the line is no row of an export");
                }
                if (line == 1 || !row.chain().equals(check.chain())) {
                    check.begin(row.chain());
                }
                if (!check.next(row)) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return check.result();
    }
}
