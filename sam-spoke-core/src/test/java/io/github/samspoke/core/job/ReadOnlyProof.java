package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.CredentialSafe;
import io.github.samspoke.core.profile.VendorPermission;
import io.github.samspoke.core.spoke.Access;
import io.github.samspoke.core.spoke.ConnectionContext;
import io.github.samspoke.core.spoke.Spoke;
import io.github.samspoke.core.spoke.SpokeSession;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Holds each session that is opened against what it was opened for. */
record ReadOnlyProof(Spoke spoke, AtomicBoolean read) implements Spoke {
    @Override
    public String profileType() {
        return spoke.profileType();
    }

    @Override
    public List<VendorPermission> permissions() {
        return spoke.permissions();
    }

    @Override
    public ConnectionAuthorizer authorization(CredentialSafe safe) {
        return spoke.authorization(safe);
    }

    @Override
    public SpokeSession open(ConnectionContext context) {
        SpokeSession session = spoke.open(context);
        assertThat(context.access()).isEqualTo(Access.READ_ONLY);
        assertThat(session.reclaimer()).isEmpty();
        read.set(true);
        return session;
    }
}
