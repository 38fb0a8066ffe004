package io.github.samspoke.emulator.internal.generator;

import io.github.samspoke.emulator.OrganizationSpec;
import io.github.samspoke.emulator.Persona;
import io.github.samspoke.emulator.internal.state.Invitation;
import io.github.samspoke.emulator.internal.state.Invitations;
import io.github.samspoke.emulator.internal.state.Membership;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Organization;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes an organization: the same seed and the same moment give the same one. */
public final class Generator {
    /** Row number of the account whose token an integration uses, when there are two seats or more. */
    public static final int INTEGRATION = 1;

    /** How many people have contacts and notes of meetings: the owner, the integration's account, and some more. */
    private static final int FURNISHED = 6;

    private final OrganizationSpec spec;
    private final long now;
    private final SplittableRandom random;

    private Generator(OrganizationSpec spec, long now) {
        this.spec = spec;
        this.now = now;
        this.random = new SplittableRandom(spec.seed());
    }

    /** Makes the organization as of a moment, in microseconds. */
    public static Store generate(OrganizationSpec spec, Uris uris, long now) {
        return new Generator(spec, now - now % Micros.MINUTE).run(uris);
    }

    private Store run(Uris uris) {
        int pending = spec.invitations();
        Organization organization = new Organization(
                "Example Corporation", spec.plan(), spec.stage(), now - 1_400 * Micros.DAY, spec.purchasedSeats());
        Store store = new Store(uris, organization);
        List<Life> lives = lives(store);
        invite(store.invitations(), lives, pending);
        TypeMaker types = new TypeMaker(store.eventTypes(), random.split());
        types.make(lives);
        new EventMaker(spec, random.split()).make(lives, types, store.events());
        if (store.organization().enterprise()) {
            new LogMaker(random.split()).make(lives, store.log());
        }
        new GroupMaker(store, random.split()).make(lives, now);
        furnish(store);
        return store;
    }

    /** A little of everything else, by row number alone: the random source is spent on what came before. */
    private void furnish(Store store) {
        List<Person> some = store.people().persons().stream().limit(FURNISHED).toList();
        new RoutingMaker(store, now).make();
        new ContactMaker(store, now).make(some);
        new RecapMaker(store, now).make(some);
        new CommunicationMaker(store).make(now);
    }

    private List<Life> lives(Store store) {
        LifeMaker maker = new LifeMaker(spec, store.people(), random.split(), now);
        int admins = spec.seats() < 2 ? 0 : Math.min(spec.seats() - 1, Math.max(1, spec.seats() / 50));
        List<Life> lives = new ArrayList<>(spec.seats());
        lives.add(maker.make(Persona.LIGHT, Membership.OWNER));
        for (int i = 0; i < admins; i++) {
            lives.add(maker.make(i == 0 ? Persona.LOGS_IN_ONLY : Persona.LIGHT, Membership.ADMIN));
        }
        List<Persona> parts = Cast.deal(spec.seats() - lives.size(), spec.inactiveShare(), random.split());
        for (Persona part : parts) {
            lives.add(maker.make(part, Membership.USER));
        }
        return lives;
    }

    private void invite(Invitations invitations, List<Life> lives, int pending) {
        long created = now - 200 * Micros.DAY;
        for (int i = 0; i < lives.size() / 50; i++) {
            Person person = lives.get(lives.size() - 1 - i).person();
            Invitation sent = invitations.add(person.email(), person.createdMicros() - Micros.DAY);
            invitations.status(sent, Invitation.ACCEPTED, person.createdMicros(), person);
        }
        for (int i = 0; i < lives.size() / 100; i++) {
            Invitation sent = invitations.add("declined." + i + "@example.com", created + i * Micros.MINUTE);
            invitations.status(sent, Invitation.DECLINED, created + Micros.DAY, null);
        }
        for (int i = 0; i < pending; i++) {
            long sent = now - random.nextLong(Micros.DAY, 60 * Micros.DAY);
            invitations.add("invited." + i + "@example.com", sent);
        }
    }
}
