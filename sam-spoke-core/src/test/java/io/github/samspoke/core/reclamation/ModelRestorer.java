package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.people.EmailAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The inviting half of {@link ModelVendor}. */
final class ModelRestorer implements Restorer {
    final Set<EmailAddress> invited = new HashSet<>();
    final List<RestorePermit> sent = new ArrayList<>();
    Function<RestorePermit, RestoreResult> onInvite = this::honestly;
    Runnable beforeRead = () -> {};

    private final Map<String, ModelVendor.Member> members;

    ModelRestorer(Map<String, ModelVendor.Member> members) {
        this.members = members;
    }

    RestoreResult honestly(RestorePermit permit) {
        invited.add(permit.email());
        return new RestoreResult.Invited("invitation of " + permit.email().value());
    }

    @Override
    public Presence read(String organizationUri, EmailAddress email) {
        beforeRead.run();
        @Nullable
        String member = List.copyOf(members.values()).stream()
                .filter(m -> m.email().equals(email))
                .map(ModelVendor.Member::membershipUri)
                .findFirst()
                .orElse(null);
        return new Presence(member, invited.contains(email) ? "invitation of " + email.value() : null);
    }

    @Override
    public RestoreResult invite(RestorePermit permit) {
        sent.add(permit);
        return onInvite.apply(permit);
    }
}
