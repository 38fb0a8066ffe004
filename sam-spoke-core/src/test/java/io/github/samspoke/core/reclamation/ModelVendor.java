package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.activity.LastActivity;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.internal.ReclaimerSource;
import io.github.samspoke.core.subscription.MemberRole;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A vendor of a few maps behind a reclaimer that can be scripted; remembers everything it was asked. */
final class ModelVendor implements Reclaimer {
    /** A seat as the vendor has it. */
    record Member(
            String membershipUri,
            String userUri,
            EmailAddress email,
            MemberRole role,
            @Nullable Instant createdAt,
            List<LastActivity> signals,
            List<Instant> upcoming) {
        Member with(MemberRole other) {
            return new Member(membershipUri, userUri, email, other, createdAt, signals, upcoming);
        }

        Member with(EmailAddress other) {
            return new Member(membershipUri, userUri, other, role, createdAt, signals, upcoming);
        }

        Member seen(LastActivity signal) {
            return new Member(membershipUri, userUri, email, role, createdAt, List.of(signal), upcoming);
        }

        Member meeting(Instant start) {
            return new Member(membershipUri, userUri, email, role, createdAt, signals, List.of(start));
        }
    }

    final Map<String, Member> members = Collections.synchronizedMap(new LinkedHashMap<>());
    final List<RemovalPermit> removals = new ArrayList<>();
    final List<String> looks = Collections.synchronizedList(new ArrayList<>());
    final List<Seat> settled = new ArrayList<>();
    final List<Control> controls = new ArrayList<>();
    Consumer<LookRequest> beforeLook = request -> {};
    Function<RemovalPermit, RemovalResult> onRemove = this::honestly;

    @Nullable
    Function<Seat, Settlement> onSettle;

    /** Another one is a connection that was made anew, null one that needs a person. */
    @Nullable
    String connectionMark = "connected";

    final ModelRestorer restorer = new ModelRestorer(members);

    /** What may look ahead; null if nothing may. */
    @Nullable
    Executor workers;

    private final Clock clock;

    ModelVendor(Clock clock) {
        this.clock = clock;
    }

    ReclaimerSource source() {
        return new ReclaimerSource() {
            @Override
            public <T> T withReclaimer(
                    io.github.samspoke.core.profile.ProfileData profile, Function<Reclaimer, T> work) {
                return work.apply(ModelVendor.this);
            }

            @Override
            public <T> T withRestorer(io.github.samspoke.core.profile.ProfileData profile, Function<Restorer, T> work) {
                return work.apply(restorer);
            }

            @Override
            public <T> T withRevoker(
                    io.github.samspoke.core.profile.ProfileData profile, Function<InvitationRevoker, T> work) {
                throw new IllegalStateException("this vendor has no invitations");
            }

            @Override
            public String connectionMark(io.github.samspoke.core.profile.ProfileData profile) {
                if (connectionMark == null) {
                    throw new RefusedException("The connection needs a person again", "Connect the account again.");
                }
                return connectionMark;
            }

            @Override
            public Optional<Executor> workers() {
                return Optional.ofNullable(workers);
            }

            @Override
            public void requireSameTime() {}
        };
    }

    void change(String membership, Function<Member, Member> change) {
        members.put(membership, change.apply(Objects.requireNonNull(members.get(membership))));
    }

    RemovalResult honestly(RemovalPermit permit) {
        Member gone = members.remove(permit.seat().membershipUri());
        return gone == null ? new RemovalResult.NotThere("404") : new RemovalResult.Accepted();
    }

    /** Removes, and loses the answer. */
    RemovalResult removedUnheard(RemovalPermit permit) {
        members.remove(permit.seat().membershipUri());
        return new RemovalResult.OutcomeUnknown("timeout");
    }

    static RemovalResult lost(RemovalPermit permit) {
        return new RemovalResult.OutcomeUnknown("reset before " + permit.seat().membershipUri());
    }

    @Override
    public Look look(LookRequest request) {
        Instant at = clock.instant();
        looks.add(request.seat().membershipUri());
        beforeLook.accept(request);
        Member member = members.get(request.seat().membershipUri());
        if (member == null) {
            return new Look.Gone(at, "404");
        }
        int admins = (int) List.copyOf(members.values()).stream()
                .filter(m -> m.role() == MemberRole.ADMIN && !m.equals(member))
                .count();
        return new Look.Seen(
                at,
                member.userUri(),
                member.email(),
                member.role(),
                member.createdAt(),
                member.role() == MemberRole.ADMIN ? admins : -1,
                member.signals(),
                member.upcoming());
    }

    @Override
    public RemovalResult remove(RemovalPermit permit) {
        removals.add(permit);
        return onRemove.apply(permit);
    }

    @Override
    public Settlement settle(Seat seat, Control control) {
        settled.add(seat);
        controls.add(control);
        if (onSettle != null) {
            return onSettle.apply(seat);
        }
        if (members.containsKey(seat.membershipUri())) {
            return new Settlement.StillThere();
        }
        String proof = control.membershipUri();
        return control.always() && proof != null && !members.containsKey(proof)
                ? new Settlement.Unclear("the control reading failed")
                : new Settlement.Gone("404");
    }
}
