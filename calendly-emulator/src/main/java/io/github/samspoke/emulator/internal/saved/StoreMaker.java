package io.github.samspoke.emulator.internal.saved;

import io.github.samspoke.emulator.Persona;
import io.github.samspoke.emulator.internal.state.Event;
import io.github.samspoke.emulator.internal.state.EventType;
import io.github.samspoke.emulator.internal.state.Group;
import io.github.samspoke.emulator.internal.state.Invitation;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Organization;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Row;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the organization that was saved, row by row in the order of their numbers. */
public final class StoreMaker {
    private final SavedState saved;
    private final Store store;

    private StoreMaker(SavedState saved, Store store) {
        this.saved = saved;
        this.store = store;
    }

    /** Makes it; whatever is missing or out of range is thrown as it is found. */
    public static Store make(SavedState saved, Uris uris) {
        SavedState.Facts facts = saved.organization();
        Store store = new Store(
                uris,
                new Organization(facts.name(), facts.plan(), facts.stage(), facts.created(), facts.purchasedSeats()));
        StoreMaker maker = new StoreMaker(saved, store);
        maker.people();
        maker.calendars();
        maker.log();
        maker.groups();
        maker.rest();
        return store;
    }

    private void people() {
        for (SavedState.PersonRow row : saved.persons()) {
            store.people()
                    .add(
                            Objects.requireNonNull(row.name()),
                            row.email(),
                            Objects.requireNonNull(row.timezone()),
                            Persona.valueOf(row.persona()),
                            row.created());
        }
        for (SavedState.Seat row : saved.seats()) {
            store.people()
                    .restore(
                            known(row.person()),
                            Objects.requireNonNull(row.role()),
                            row.created(),
                            row.updated(),
                            row.removed());
        }
        int seq = 0;
        for (SavedState.InvitationRow row : saved.invitations()) {
            store.invitations()
                    .restore(new Invitation(
                            seq++, row.email(), row.status(), row.created(), row.updated(), person(row.user())));
        }
    }

    private void calendars() {
        for (SavedState.TypeRow row : saved.eventTypes()) {
            Person owner = known(row.owner());
            store.eventTypes()
                    .add(seq -> new EventType(
                            seq,
                            owner,
                            row.name(),
                            row.pooling(),
                            row.minutes(),
                            row.active(),
                            row.managed(),
                            row.position(),
                            row.created(),
                            row.updated()));
        }
        for (long[] row : saved.events()) {
            int type = Math.toIntExact(row[6]);
            store.eventTypes().bySeq(type);
            store.events()
                    .add(new Event(
                            row[0],
                            store.events().nextSeq(),
                            row[1],
                            (short) row[2],
                            row[3] == 1,
                            known(row[4]),
                            person(row[5]),
                            type));
        }
        saved.invitees()
                .forEach((seq, email) -> store.events()
                        .invitee(Objects.requireNonNull(store.events().get(seq)), email));
        store.events().trim();
        store.people().persons().forEach(Person::trim);
    }

    private void log() {
        for (long[] row : saved.log()) {
            List<String> action = saved.actions().get(Math.toIntExact(row[2]));
            store.log().add(row[0], person(row[1]), action.get(0), action.get(1));
        }
        store.log().trim();
    }

    private void groups() {
        for (SavedState.GroupRow row : saved.groups()) {
            store.groups().add(row.name(), row.created());
        }
        for (SavedState.Link row : saved.links()) {
            Group group = store.groups().groups().get(row.group());
            if (row.seat() == StoreRows.NONE) {
                Invitation invited = Objects.requireNonNull(store.invitations().get(row.invitation()));
                store.groups().link(group, invited, row.created());
            } else {
                store.groups()
                        .link(group, row.role(), store.people().memberships().get(row.seat()), row.created());
            }
        }
    }

    private void rest() {
        saved.changes().forEach((uri, fields) -> store.changes().set(uri, fields));
        saved.tables().forEach((kind, rows) -> {
            long number = 0;
            for (SavedState.TableRow row : rows) {
                store.table(Kind.valueOf(kind))
                        .restore(new Row(
                                number++, person(row.owner()), Objects.requireNonNull(row.fields()), row.removed()));
            }
        });
    }

    private Person known(long number) {
        return Objects.requireNonNull(store.people().person(number), "no such person");
    }

    private @Nullable Person person(long number) {
        return number == StoreRows.NONE ? null : known(number);
    }
}
