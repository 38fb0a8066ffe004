package io.github.samspoke.app.command;

import io.github.samspoke.core.audit.AuditHead;
import io.github.samspoke.core.common.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Heads of chains in a file, a line each: chain, number, hash. */
final class AuditHeads {
    private AuditHeads() {}

    static String text(List<AuditHead> heads) {
        return heads.stream()
                .map(head -> head.chain() + " " + head.sequence() + " " + head.hash() + "\n")
                .collect(Collectors.joining());
    }

    static List<AuditHead> read(String text) {
        List<AuditHead> heads = new ArrayList<>();
        for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
            String[] parts = line.strip().split(" ", -1);
            if (parts.length != 3 || !parts[1].matches("\\d{1,18}")) {
                throw new InvalidInputException(
                        "--heads", "a line is no head", "Give a file that audit export --heads has written.");
            }
            heads.add(new AuditHead(parts[0], Long.parseLong(parts[1]), parts[2]));
        }
        return heads;
    }
}
