package io.github.samspoke.app.console.page.plan;

import io.github.samspoke.core.reclamation.Approval;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which plans are approved and which are under way, so that one is carried out once however often and by however many
 * people the button is pressed. The engine refuses a second time anyway; this leads the second to the work of the first.
 * An approval that a restart of the server forgets is given again. Safe for many threads.
 */
public final class PlanDesk {
    private final Map<String, Approval> approved = new HashMap<>();
    private final Map<String, String> begun = new HashMap<>();

    /** Keeps an approval for the execution. */
    synchronized void approve(Approval approval) {
        approved.put(approval.planHash(), approval);
    }

    /** The approval of a plan that was not used yet. */
    synchronized Optional<Approval> approval(String hash) {
        return Optional.ofNullable(approved.get(hash));
    }

    /** The page of the work on a plan, if it was begun here. */
    synchronized Optional<String> begun(String hash) {
        return Optional.ofNullable(begun.get(hash));
    }

    /** Begins the work on an approved plan, or finds the page of the work that was begun before. */
    synchronized Optional<String> begin(String hash, Function<Approval, String> start) {
        Approval approval = approved.remove(hash);
        if (approval != null) {
            begun.put(hash, start.apply(approval));
        }
        return begun(hash);
    }

    /** Takes an approval back that the engine has not used: what was in its way may be cleared away. */
    synchronized void unused(Approval approval) {
        begun.remove(approval.planHash());
        approve(approval);
    }
}
