package io.github.samspoke.calendly.contract;

import java.util.List;
import java.util.stream.Collectors;

/** The table that tells which operations the client has. */
final class Coverage {
    private static final String HEAD = """
            # Coverage

            Every operation of Calendly's published contract, and the call of `CalendlyClient` that makes it. The contract test
            writes this table (`-Dcoverage.write -Dcalendly.contract=<folder>`) and fails when it is out of date. It checks
            that each call sends that method and path, only documented query parameters and body fields, and can send all of
            them. *Examples* are the published answers, successes and refusals, that a test reads back unchanged.

            | operation | method and path | scope | client call | examples |
            |---|---|---|---|---:|
            """;

    private Coverage() {}

    static String of(Contract contract) {
        return contract.operations().stream()
                .map(operation -> row(contract, operation))
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(Contract contract, Contract.Operation operation) {
        List<Operations.Call> calls = Operations.calls(operation.name());
        return "| %s | `%s` | `%s` | %s | %s |\n"
                .formatted(
                        operation.summary(),
                        operation.name(),
                        operation.scope(),
                        calls.isEmpty() ? "not yet" : "`" + CallName.of(calls.get(0)) + "`",
                        calls.isEmpty() ? "" : contract.examples(operation));
    }
}
