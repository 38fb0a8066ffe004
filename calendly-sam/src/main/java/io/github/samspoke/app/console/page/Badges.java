package io.github.samspoke.app.console.page;

import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.Restoration;

/** Which colour a state has; its word says the same. */
public final class Badges {
    private static final String GOOD = "good";
    private static final String BAD = "bad";
    private static final String WARN = "warn";
    private static final String INFO = "info";
    private static final String PLAIN = "";

    private Badges() {}

    /** Of a candidate. */
    public static String of(CandidateState state) {
        return switch (state) {
            case ATTENTION_REQUIRED -> BAD;
            case READY -> INFO;
            case AWAITING_USER, AWAITING_APPROVAL, AWAITING_REVOCATION -> WARN;
            case CLOSED_COMPLETE -> GOOD;
            case CLOSED_SKIPPED, CLOSED_CANCELED -> PLAIN;
        };
    }

    /** Of a removal. */
    public static String of(ItemState state) {
        return switch (state) {
            case REMOVED, ABSENT -> GOOD;
            case REFUSED, UNSETTLED -> BAD;
            case INTENT, CONFIRMING, UNKNOWN, PENDING_RETRY -> WARN;
            case PENDING, SKIPPED_CHANGED -> PLAIN;
        };
    }

    /** Of a seat that is given back. */
    public static String of(Restoration.State state) {
        return switch (state) {
            case INVITED, ALREADY_INVITED, ALREADY_MEMBER -> GOOD;
            case NO_SEATS, PROVISIONED_ELSEWHERE, REFUSED, UNSETTLED -> BAD;
            case INTENT, NOT_SENT -> WARN;
        };
    }
}
