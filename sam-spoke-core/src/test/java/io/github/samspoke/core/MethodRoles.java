package io.github.samspoke.core;

import io.github.samspoke.core.common.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What each method needs of everything that an actor is handed. */
final class MethodRoles {
    /** What each command needs. A method that stands neither here nor among the readings fails the walk. */
    static final Map<String, Role> COMMANDS = new HashMap<>();

    /** What a {@code sam_user} may do: everything that changes nothing. */
    static final Set<String> READINGS = Set.of(
            "Connections.list",
            "Profiles.get",
            "Profiles.list",
            "IntegrationProfile.export",
            "IntegrationProfile.observation",
            "RelatedLists.softwareModels",
            "RelatedLists.unrecognizedIdentifiers",
            "RelatedLists.scheduledJobs",
            "RelatedLists.jobResults",
            "RelatedLists.subscriptions",
            "RelatedLists.userExclusionRules",
            "RelatedLists.identifierExclusionRules",
            "Connections.aliases",
            "Connections.explain",
            "Connections.health",
            "Holders.all",
            "Holders.unresolved",
            "Holders.leavers",
            "Jobs.running",
            "Jobs.result",
            "Jobs.latest",
            "Jobs.scheduled",
            "Jobs.results",
            "Subscriptions.occupied",
            "Subscriptions.page",
            "Subscriptions.find",
            "Subscriptions.count",
            "Subscriptions.all",
            "Subscriptions.invitations",
            "Subscriptions.latestComplete",
            "Activities.of",
            "Activities.coverage",
            "Activities.distribution",
            "Activities.estimate",
            "Activities.history",
            "Exclusions.list",
            "Exclusions.identifierRules",
            "Exclusions.dueForReview",
            "Exclusions.explain",
            "ReclamationRules.list",
            "ReclamationRules.get",
            "UserProtections.list",
            "UserProtections.quietPeriods",
            "Backtests.of",
            "Backtests.run",
            "Candidates.open",
            "Candidates.get",
            "Candidates.notice",
            "Candidates.all",
            "Candidates.potentialSavings",
            "Candidates.assess",
            "Candidates.explain",
            "Reclamation.breaker",
            "Reclamation.tasks",
            "Reclamation.standing",
            "Reclamation.unfinished",
            "Reclamation.restorations",
            "Reclamation.harm",
            "Reclamation.plans",
            "Reclamation.planOf",
            "Reclamation.lift",
            "Reclamation.executions",
            "Reclamation.items",
            "Reclamation.invitationPlan",
            "Reclamation.revocations",
            "Licenses.resolve",
            "Licenses.entitlements",
            "Licenses.position",
            "Licenses.latest",
            "Licenses.models",
            "Licenses.modelSuggestions",
            "Licenses.downgrades",
            "Licenses.definitions",
            "Licenses.unrecognized",
            "Licenses.revisions",
            "Licenses.runs",
            "Licenses.products",
            "Licenses.licensed",
            "Licenses.pressure",
            "Licenses.rightSize",
            "Reports.licenses",
            "Reports.serviceNowSubscriptions",
            "Reports.serviceNowCandidates",
            "Reports.serviceNowEntitlements",
            "AuditTrail.entries",
            "AuditTrail.verify",
            "AuditTrail.heads",
            "AuditTrail.describe",
            "AuditTrail.export");

    /** What a {@code sam_user} works on: it changes candidates, and removes nobody. */
    static final Set<String> WORK = Set.of(
            "Candidates.create",
            "Candidates.assign",
            "Candidates.note",
            "Candidates.setRecipient",
            "Candidates.request",
            "Candidates.requestAll",
            "Candidates.resume",
            "Candidates.closeComplete",
            "Candidates.skip",
            "Candidates.cancel",
            "Candidates.approveKeep",
            "Candidates.rejectKeep",
            "Candidates.delivered",
            "Candidates.bounced",
            "Candidates.answer");

    /** What a revision that somebody was handed says of itself. */
    static final Set<String> HELD = Set.of(
            "IntegrationProfile.data",
            "IntegrationProfile.id",
            "IntegrationProfile.validation",
            "IntegrationProfile.generatedRule");

    static {
        need(Role.SAM_INTEGRATOR, "Connections", "define", "removeAlias", "begin", "finish", "withToken", "disconnect");
        need(Role.SAM_INTEGRATOR, "Profiles", "create", "importProfile");
        need(
                Role.SAM_INTEGRATOR,
                "IntegrationProfile",
                "edit",
                "checkConnection",
                "validateConnection",
                "confirmation",
                "publish",
                "delete",
                "reclaimReadiness");
        need(Role.SAM_INTEGRATOR, "Jobs", "runDue", "run", "cancel", "dailyAt", "heal", "due");
        need(Role.SAM_ADMIN, "Jobs", "accept");
        need(Role.SAM_INTEGRATOR, "Subscriptions", "controlTotal");
        need(Role.SAM_ADMIN, "Exclusions", "excludeUsers", "excludeIdentifier", "change", "importServiceNow", "remove");
        need(Role.SAM_ADMIN, "ReclamationRules", "review", "edit", "changeThreshold", "use");
        need(
                Role.SAM_ADMIN,
                "UserProtections",
                "protect",
                "vip",
                "onLeave",
                "remove",
                "addQuietPeriod",
                "removeQuietPeriod");
        need(
                Role.SAM_ADMIN,
                "Reclamation",
                "plan",
                "approve",
                "liftBreaker",
                "execute",
                "grantStanding",
                "revokeStanding");
        need(Role.SAM_ADMIN, "Reclamation", "resume", "restore", "clearReappearance");
        need(Role.SAM_ADMIN, "Reclamation", "planRevocations", "approveRevocations", "revoke");
        need(Role.SAM_ADMIN, "Licenses", "save", "define", "importEntitlements", "reconcile");
        need(Role.SAM_ADMIN, "Licenses", "acceptSuggestion", "rejectSuggestion", "removeDowngrade");
        need(Role.SAM_INTEGRATOR, "Licenses", "invitationRefused");
        need(Role.SAM_ADMIN, "AuditTrail", "erase");
    }

    private static void need(Role role, String facade, String... commands) {
        for (String command : commands) {
            COMMANDS.put(facade + "." + command, role);
        }
    }

    private MethodRoles() {}
}
