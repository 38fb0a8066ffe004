package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditFormat;
import io.github.samspoke.core.audit.AuditHead;
import io.github.samspoke.core.audit.AuditPerson;
import io.github.samspoke.core.audit.AuditStore;
import io.github.samspoke.core.audit.AuditTrail;
import io.github.samspoke.core.audit.AuditVerification;
import io.github.samspoke.core.audit.internal.AuditExport;
import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.license.internal.AllocatedPeople;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The audit trail for one actor. */
public final class AuditService implements AuditTrail {
    private final Actor actor;
    private final Authorizer authorizer;
    private final Engine engine;

    public AuditService(Actor actor, Authorizer authorizer, Engine engine) {
        this.actor = actor;
        this.authorizer = authorizer;
        this.engine = engine;
    }

    @Override
    public List<AuditEntry> entries(String chain) {
        return engine.audit().entries(chain);
    }

    @Override
    public List<AuditEntry> entries(String chain, long after, int most) {
        return engine.audit().entries(chain, after, most);
    }

    @Override
    public AuditVerification verify(Collection<AuditHead> published) {
        return engine.audit().verify(published);
    }

    @Override
    public List<AuditHead> heads() {
        return engine.audit().heads();
    }

    @Override
    public String describe(AuditEntry row) {
        return engine.audit().describe(row);
    }

    @Override
    public List<AuditHead> export(AuditFormat format, Appendable to) {
        return new AuditExport(store()).write(format, to);
    }

    @Override
    public int erase(String user, String reason) {
        authorizer.require(actor, Role.SAM_ADMIN, "erase a person");
        if (reason.isBlank()) {
            throw new InvalidInputException("reason", "it is blank", "Say why, without naming the person.");
        }
        return engine.work().inTransaction(() -> {
            // Whoever writes of the person at this moment is waited for, and writes nothing of the name later.
            store().chains().forEach(store()::head);
            List<SoftwareSubscription> seats = seats(user);
            Collection<AuditPerson> rows = rows(user, seats);
            boolean known = rows.stream().anyMatch(row -> !row.isErased())
                    || seats.stream().anyMatch(seat -> !seat.email().value().isEmpty());
            if (user.isBlank() || !known) {
                throw new NoSuchRecordException("person", user);
            }
            String recorded = unnamed(reason, rows, seats);
            int erased = erase(user, rows);
            int entitlements = new AllocatedPeople(engine.store().licenses()).erase(own(user, rows, seats));
            long ended = seats.stream().filter(this::eraseEnded).count();
            engine.audit()
                    .record(
                            AuditLog.INSTANCE,
                            actor,
                            "person.erased",
                            user,
                            Map.of(
                                    "reason", recorded,
                                    "rows", Integer.toString(erased),
                                    "entitlements", Integer.toString(entitlements),
                                    "subscriptions", Long.toString(ended)));
            return erased;
        });
    }

    private List<SoftwareSubscription> seats(String user) {
        List<SoftwareSubscription> seats = new ArrayList<>();
        Set<String> profiles = new TreeSet<>(store().chains());
        engine.store()
                .profiles()
                .list()
                .forEach(profile -> profiles.add(profile.id().value()));
        for (String profile : profiles) {
            engine.store().subscriptions().find(new ProfileId(profile), user).ifPresent(seats::add);
        }
        return seats;
    }

    /** All that is kept under the user, and under each address that the user is known by and nobody else. */
    private Collection<AuditPerson> rows(String user, List<SoftwareSubscription> seats) {
        Map<String, AuditPerson> rows = new TreeMap<>();
        Set<String> addresses = new TreeSet<>();
        for (AuditPerson row : store().peopleOf(user)) {
            rows.put(row.chain() + "/" + row.mark(), row);
            addresses.add(row.email());
        }
        seats.forEach(seat -> seat.allEmails().stream().map(EmailAddress::value).forEach(addresses::add));
        addresses.remove("");
        for (String address : addresses) {
            store().peopleWith(address).stream()
                    .filter(row -> row.userUri().isEmpty())
                    .forEach(row -> rows.put(row.chain() + "/" + row.mark(), row));
        }
        return rows.values();
    }

    /** The addresses that are the person's: one that somebody else holds by now is theirs. */
    private Set<EmailAddress> own(String user, Collection<AuditPerson> rows, List<SoftwareSubscription> seats) {
        Set<EmailAddress> own = new HashSet<>();
        rows.forEach(row -> own.add(EmailAddress.of(row.email())));
        seats.forEach(seat -> own.addAll(seat.allEmails()));
        own.remove(EmailAddress.of(""));
        for (ProfileData profile : engine.store().profiles().list()) {
            engine.store().subscriptions().withEmail(profile.id(), own).stream()
                    .filter(seat -> !seat.userUri().equals(user) && seat.status() != SubscriptionStatus.ENDED)
                    .forEach(seat -> own.remove(seat.email()));
        }
        return own;
    }

    private static String unnamed(String reason, Collection<AuditPerson> rows, List<SoftwareSubscription> seats) {
        Set<String> names = new TreeSet<>();
        rows.forEach(row -> names.add(row.name()));
        seats.forEach(seat -> names.add(seat.name()));
        names.remove("");
        String text = AuditLog.struck(reason);
        for (String name : names) {
            text = text.replace(name, "(the person)");
        }
        return text;
    }

    private int erase(String user, Collection<AuditPerson> rows) {
        int erased = 0;
        for (AuditPerson row : rows) {
            if (!row.isErased()) {
                store().removePerson(row.chain(), row.mark());
                erased++;
            }
        }
        store().addPerson(AuditPerson.erased(AuditLog.INSTANCE, user));
        return erased;
    }

    private boolean eraseEnded(SoftwareSubscription seat) {
        boolean ended = seat.status() == SubscriptionStatus.ENDED;
        if (ended) {
            engine.store().subscriptions().save(seat.anonymous());
            engine.store().resolutions().remove(seat.profile().value(), seat.userUri());
        }
        return ended;
    }

    private AuditStore store() {
        return engine.store().audit();
    }
}
