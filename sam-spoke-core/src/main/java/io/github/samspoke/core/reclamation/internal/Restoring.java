package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Numbered;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.InvitationRefusals;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.Restoration;
import io.github.samspoke.core.reclamation.RestoreResult;
import io.github.samspoke.core.reclamation.Restorer;
import io.github.samspoke.core.reclamation.UserProtection;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives a seat back: reads, writes down durably that an invitation is about to be sent, sends it once, and settles by
 * reading what is not known. One at a time an organization, and none beside an execution.
 */
final class Restoring {
    /** How long nobody asks a person again who was given the seat back. */
    static final Duration COOL_DOWN = Duration.ofDays(30);

    private final ReclamationPorts ports;
    private final ReclaimerSource source;
    private final InvitationRefusals refusals;

    Restoring(ReclamationPorts ports, ReclaimerSource source, InvitationRefusals refusals) {
        this.ports = ports;
        this.source = source;
        this.refusals = refusals;
    }

    Restoration restore(ProfileData profile, String user, Actor actor) {
        Planner.requireReclaiming(profile);
        String organization = profile.pinned().orElseThrow().uri();
        ReclaimItem removed = removals(ports, organization, user).stream()
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new NoSuchRecordException("removal of", user));
        if (profile.provisioning() == Provisioning.UNKNOWN) {
            // An invitation would be the probe that tells: it is never made.
            throw new RefusedException(
                    "Provisioning of the organization is not declared",
                    "Declare on the profile how people come into the organization.");
        }
        if (profile.provisioning() == Provisioning.SCIM) {
            Restoration elsewhere = begun(profile, removed, actor)
                    .moved(
                            Restoration.State.PROVISIONED_ELSEWHERE,
                            now(),
                            null,
                            "The identity provider's administrator has to assign the person again");
            return saved(elsewhere);
        }
        Lease lease = ports.leases()
                .acquire(
                        PlanExecutor.leaseName(organization),
                        actor.name() + "/restore",
                        PlanExecutor.LEASE,
                        ports.clock().instant())
                .orElseThrow(() ->
                        new RefusedException("An execution runs on this organization", "Wait until it has ended."));
        try {
            return source.withRestorer(profile, restorer -> restore(profile, removed, actor, restorer));
        } finally {
            ports.leases().release(lease);
        }
    }

    private Restoration restore(ProfileData profile, ReclaimItem removed, Actor actor, Restorer restorer) {
        EmailAddress email = removed.seat().email();
        String organization = removed.seat().organizationUri();
        Restorer.Presence before = restorer.read(organization, email);
        settleEarlier(organization, email, before);
        Restoration begun = begun(profile, removed, actor);
        if (before.membershipUri() != null) {
            return saved(begun.moved(Restoration.State.ALREADY_MEMBER, now(), null, before.membershipUri()));
        }
        if (before.invitationUri() != null) {
            return saved(
                    begun.moved(Restoration.State.ALREADY_INVITED, now(), before.invitationUri(), "not answered yet"));
        }
        saved(begun);
        return saved(settled(begun, restorer.invite(new IssuedRestore(organization, email)), restorer));
    }

    private Restoration settled(Restoration begun, RestoreResult result, Restorer restorer) {
        if (result instanceof RestoreResult.Invited invited) {
            return begun.moved(Restoration.State.INVITED, now(), invited.invitationUri(), "invited");
        }
        if (result instanceof RestoreResult.Refused refused) {
            return begun.moved(refused.why(), now(), null, refused.answer());
        }
        if (result instanceof RestoreResult.NotExecuted not) {
            return begun.moved(Restoration.State.NOT_SENT, now(), null, not.reason());
        }
        String reason = ((RestoreResult.OutcomeUnknown) result).reason();
        try {
            return found(begun, restorer.read(begun.organizationUri(), begun.email()), reason);
        } catch (VendorException e) {
            return begun.moved(Restoration.State.UNSETTLED, now(), null, reason + "; then " + e.getMessage());
        }
    }

    /** It was read right before that the person was not there: whatever is there now is ours. */
    private Restoration found(Restoration begun, Restorer.Presence presence, String reason) {
        @Nullable String invitation = presence.invitationUri();
        return invitation != null || presence.membershipUri() != null
                ? begun.moved(Restoration.State.INVITED, now(), invitation, "unknown outcome, settled: " + reason)
                : begun.moved(Restoration.State.UNSETTLED, now(), null, "not found after: " + reason);
    }

    /** What a crash left about to be sent is settled by what was just read. */
    private void settleEarlier(String organization, EmailAddress email, Restorer.Presence presence) {
        ports.journal().restorations(organization).stream()
                .filter(earlier -> earlier.state() == Restoration.State.INTENT)
                .filter(earlier -> earlier.email().equals(email))
                .forEach(earlier -> saved(found(earlier, presence, "cut off")));
    }

    private Restoration begun(ProfileData profile, ReclaimItem removed, Actor actor) {
        return new Restoration(
                ports.numbers().next(Numbered.RESTORATION),
                profile.id(),
                removed.seat().organizationUri(),
                removed.seat().userUri(),
                removed.seat().email(),
                removed.candidate(),
                Restoration.State.INTENT,
                null,
                actor.name(),
                now(),
                now(),
                "about to be invited");
    }

    private Restoration saved(Restoration restoration) {
        return ports.work().inTransaction(() -> {
            ports.journal().save(restoration);
            ports.audit()
                    .record(
                            restoration.profile().value(),
                            Actor.of(restoration.actor()),
                            "restore." + word(restoration.state()),
                            restoration.id(),
                            Map.of(
                                    "user",
                                    restoration.userUri(),
                                    "candidate",
                                    restoration.candidate(),
                                    "detail",
                                    withoutAddress(restoration)));
            if (restoration.state() == Restoration.State.NO_SEATS) {
                refusals.noSeat(restoration.profile(), restoration.updatedAt(), withoutAddress(restoration));
            }
            if (restoration.state().granted()) {
                Instant now = now();
                ports.protections()
                        .save(UserProtection.coolDown(
                                ports.numbers().next(Numbered.PROTECTION),
                                restoration.userUri(),
                                "was given the seat back, " + restoration.id(),
                                restoration.actor(),
                                now,
                                now.plus(COOL_DOWN)));
            }
            return restoration;
        });
    }

    /** The trail carries no address (I10), and Calendly's answers may repeat it. */
    private static String withoutAddress(Restoration restoration) {
        return restoration.detail().replace(restoration.email().value(), "the person");
    }

    private static String word(Restoration.State state) {
        StringBuilder word = new StringBuilder();
        for (char c : state.name().toCharArray()) {
            word.append(c == '_' ? '-' : Character.toLowerCase(c));
        }
        return word.toString();
    }

    /** The removals of a person on an organization, oldest first. */
    static List<ReclaimItem> removals(ReclamationPorts ports, String organization, String user) {
        EmailAddress email = EmailAddress.of(user);
        return ports.journal().intentsSince(organization, Instant.EPOCH).stream()
                .filter(item -> item.state() == ItemState.REMOVED)
                .filter(item -> item.seat().userUri().equals(user)
                        || item.seat().email().equals(email))
                .sorted(Comparator.comparing(ReclaimItem::updatedAt))
                .toList();
    }

    private Instant now() {
        return ports.clock().instant();
    }
}
