package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.license.EntitlementRevision;
import io.github.samspoke.core.license.LicenseStore;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.people.EmailAddress;
import java.util.List;
import java.util.Set;

/** The people whom entitlements name: they can be erased, from earlier revisions too. */
public final class AllocatedPeople {
    private final LicenseStore licenses;

    public AllocatedPeople(LicenseStore licenses) {
        this.licenses = licenses;
    }

    /** Takes addresses out of every entitlement, inside one unit of work; returns how many entitlements named one. */
    public int erase(Set<EmailAddress> addresses) {
        int named = 0;
        for (SoftwareEntitlement entitlement : licenses.entitlements()) {
            boolean found = names(entitlement, addresses);
            if (found) {
                licenses.saveEntitlement(without(entitlement, addresses));
            }
            for (EntitlementRevision revision : licenses.revisions(entitlement.id())) {
                if (names(revision.entitlement(), addresses)) {
                    found = true;
                    licenses.saveRevision(new EntitlementRevision(
                            revision.revision(),
                            revision.at(),
                            revision.by(),
                            without(revision.entitlement(), addresses)));
                }
            }
            named += found ? 1 : 0;
        }
        return named;
    }

    private static boolean names(SoftwareEntitlement entitlement, Set<EmailAddress> addresses) {
        return entitlement.allocatedTo().stream().map(EmailAddress::of).anyMatch(addresses::contains);
    }

    private static SoftwareEntitlement without(SoftwareEntitlement entitlement, Set<EmailAddress> addresses) {
        List<String> left = entitlement.allocatedTo().stream()
                .filter(one -> !addresses.contains(EmailAddress.of(one)))
                .toList();
        return entitlement.toBuilder().allocatedTo(left).build();
    }
}
