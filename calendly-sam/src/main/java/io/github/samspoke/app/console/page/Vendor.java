package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Table;
import io.github.samspoke.app.console.web.Table.Cell;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.profile.VendorPermission;
import io.github.samspoke.core.spoke.Spoke;

/** What the console tells of the one vendor there is: its profile type, and what it asks of the connected account. */
final class Vendor {
    private static final Spoke SPOKE = CalendlySpoke.create();

    private Vendor() {}

    static String profileType() {
        return SPOKE.profileType();
    }

    /** The vendor permission table, a row a process. */
    static Table permissions() {
        Table.Builder table = Table.of("profiles.permissions", "process", "subflow", "role", "required", "optional");
        for (VendorPermission one : SPOKE.permissions()) {
            table.row(
                    Cell.of(one.process().label()),
                    Cell.of(one.process().subflow()),
                    Cell.of(one.role()),
                    Cell.of(String.join(" ", one.required())),
                    Cell.of(String.join(" ", one.optional())));
        }
        return table.build();
    }
}
