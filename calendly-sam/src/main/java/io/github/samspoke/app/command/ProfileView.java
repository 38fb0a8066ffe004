package io.github.samspoke.app.command;

import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.subscription.OrganizationFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A profile, as text and as data. */
record ProfileView(
        String id,
        String name,
        String type,
        String status,
        boolean validated,
        String mode,
        String alias,
        List<String> processes,
        String activityFrom,
        String provisioning,
        @Nullable String organization,
        @Nullable String plan,
        @Nullable String rule,
        long revision) {
    static ProfileView of(IntegrationProfile profile) {
        ProfileData data = profile.data();
        return new ProfileView(
                data.id().value(),
                data.displayName(),
                data.profileType(),
                data.status().name(),
                data.validated(),
                data.mode().name(),
                data.alias(),
                data.processes().stream()
                        .sorted()
                        .map(IntegrationProcess::label)
                        .toList(),
                data.analyzeFrom().toString(),
                data.provisioning().name(),
                data.pinned().map(OrganizationFacts::name).orElse(null),
                data.pinned().map(OrganizationFacts::plan).orElse(null),
                data.rule(),
                data.revision());
    }

    void print(Output output) {
        Table table = new Table("FIELD", "VALUE")
                .row("Display name", name)
                .row("Status", status)
                .row("Validated", validated ? "yes" : "no")
                .row("Profile type", type)
                .row("Connection", alias)
                .row("Processes", String.join(", ", processes))
                .row("Mode", mode)
                .row("Activity from", activityFrom)
                .row("Provisioning", provisioning)
                .row("Organization", organization == null ? "not known before validation" : organization)
                .row("Plan", plan == null ? "not known before validation" : plan)
                .row("Rule", rule == null ? "made when it is published" : rule)
                .row("Id", id);
        output.table(table);
    }
}
