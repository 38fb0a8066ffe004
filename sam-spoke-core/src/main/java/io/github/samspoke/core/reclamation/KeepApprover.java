package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.Actor;

/**
 * Decides who may decide on the wish to keep a seat: ServiceNow's pages name a member of the candidate's assignment
 * group in one place and the person's manager in two others, so the host says which. Without one a wish to keep needs no
 * approval. Implementations must be safe for many threads; called inside a transaction, so they should not be slow.
 */
@FunctionalInterface
public interface KeepApprover {
    /**
     * Tells whether an actor decides on a candidate.
     *
     * @param actor who wants to approve or reject
     * @param candidate the candidate, with its assignment group and the person's URI
     * @return whether the decision is theirs
     */
    boolean decides(Actor actor, RemovalCandidate candidate);
}
