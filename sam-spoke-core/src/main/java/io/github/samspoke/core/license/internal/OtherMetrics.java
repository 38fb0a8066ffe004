package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Entitlements that count something else than the model's seats: they give it no rights, and nobody may overlook that. */
final class OtherMetrics {
    private OtherMetrics() {}

    /** Whether an entitlement counts what the model's seats are counted by. */
    static boolean counts(SoftwareModel model, SoftwareEntitlement entitlement) {
        return entitlement.licenseMetric().equals(model.licenseMetric());
    }

    /** A line for each that is in use and left out. */
    static List<String> warnings(SoftwareModel model, Collection<SoftwareEntitlement> entitlements, Instant at) {
        return entitlements.stream()
                .filter(e -> !counts(model, e) && e.activeOn(at))
                .map(e -> "entitlement " + e.id() + " counts by " + e.licenseMetric() + ", not by "
                        + model.licenseMetric() + ": its rights are left out")
                .toList();
    }
}
