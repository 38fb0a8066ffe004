package io.github.samspoke.core.reclamation;

import java.time.Instant;

/**
 * A person's word for one plan. Good for one execution.
 *
 * @param id the approval
 * @param planHash the hash that the person was shown
 * @param count the number of removals that the person was shown
 * @param approver who approved
 * @param at when
 */
public record Approval(String id, String planHash, int count, String approver, Instant at) {}
