package io.github.samspoke.core.report.internal;

import io.github.samspoke.core.activity.ActivityStore;
import io.github.samspoke.core.license.internal.LicensePorts;
import io.github.samspoke.core.reclamation.RuleStore;

/** Everything that reports read. */
public record ReportPorts(LicensePorts licenses, ActivityStore activity, RuleStore rules) {}
