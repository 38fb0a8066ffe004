package io.github.samspoke.app.console.page;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.RuleRevision;
import java.time.Duration;

/** How long somebody has to be inactive by a profile's rule. */
final class InactivityThreshold {
    /** Of a profile that has no rule as yet. */
    static final Duration DEFAULT = RuleRevision.DEFAULT_THRESHOLD;

    private InactivityThreshold() {}

    static Duration of(SamSpoke.View sam, IntegrationProfile profile) {
        return profile.data().rule() == null
                ? DEFAULT
                : sam.rules().get(profile.generatedRule()).lastActivityThreshold();
    }
}
