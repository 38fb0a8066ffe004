package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is logged in, what each role may do, and who else there is. */
public final class AccountPages implements Router.Pages {
    /** What the engine asks each role for, in its own words; a test holds the list against the engine. */
    public static final List<Command> COMMANDS = commands();

    /**
     * Something to do.
     *
     * @param needs the role that it needs
     * @param key its text's last part: the engine's words, joined
     */
    public record Command(Role needs, String key) {}

    /** Somebody who may log in. */
    public record Person(String name, String roles) {}

    private static List<Command> commands() {
        List<Command> all = new ArrayList<>();
        of(all, Role.SAM_USER, "look", "make-candidates", "assign-candidates", "note-on-candidates");
        of(all, Role.SAM_USER, "address-notices", "reclaim-candidates", "resume-candidates", "close-candidates");
        of(all, Role.SAM_USER, "decide-on-seats", "hand-in-receipts", "hand-in-answers");
        of(all, Role.SAM_INTEGRATOR, "define", "connect", "disconnect", "remove");
        of(all, Role.SAM_INTEGRATOR, "create-a-profile", "edit-a-profile", "validate-a-connection");
        of(all, Role.SAM_INTEGRATOR, "publish-a-profile", "delete-a-profile", "import-a-profile");
        of(all, Role.SAM_INTEGRATOR, "run-jobs", "cancel-a-run", "schedule-jobs", "read-the-history-of-activity");
        of(all, Role.SAM_INTEGRATOR, "give-a-control-total", "note-refused-invitations");
        of(all, Role.SAM_ADMIN, "accept-a-held-figure", "review-reclamation-rules", "change-reclamation-rules");
        of(all, Role.SAM_ADMIN, "change-protections", "decide-on-keeping-a-seat-without-an-approver");
        of(all, Role.SAM_ADMIN, "plan-removals", "approve-removals", "lift-the-breaker", "remove-members");
        of(all, Role.SAM_ADMIN, "give-a-standing-approval", "revoke-a-standing-approval", "give-seats-back");
        of(all, Role.SAM_ADMIN, "clear-who-came-back");
        of(all, Role.SAM_ADMIN, "plan-revocations", "approve-revocations", "revoke-invitations");
        of(
                all,
                Role.SAM_ADMIN,
                "change-software-models",
                "settle-suggestions-for-software-models",
                "configure-downgrades",
                "define-subscription-identifiers",
                "change-entitlements");
        of(all, Role.SAM_ADMIN, "import-entitlements", "reconcile", "change-exclusion-rules", "erase-a-person");
        return List.copyOf(all);
    }

    private static void of(List<Command> all, Role needs, String... keys) {
        Arrays.stream(keys).map(key -> new Command(needs, key)).forEach(all::add);
    }

    @Override
    public void bind(Router router) {
        router.get("/account", this::show);
    }

    private void show(Visit visit) {
        visit.show(
                "account",
                visit.chrome("", Texts.text("account.title")),
                "commands",
                COMMANDS,
                "people",
                visit.users().names().stream()
                        .map(name -> new Person(name, labels(visit.users().roles(name))))
                        .toList());
    }

    private static String labels(Collection<Role> roles) {
        return Set.copyOf(roles).stream().sorted().map(Role::label).collect(Collectors.joining(", "));
    }
}
