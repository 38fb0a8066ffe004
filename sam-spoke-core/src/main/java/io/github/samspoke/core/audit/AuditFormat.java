package io.github.samspoke.core.audit;

/** How an audit trail is written down. */
public enum AuditFormat {
    /** One JSON object a row, in UTF-8; {@link AuditFiles} verifies it without a database. */
    JSON_LINES,
    /** Comma-separated values with a heading, for spreadsheets: what a spreadsheet would compute is marked as text. */
    CSV
}
