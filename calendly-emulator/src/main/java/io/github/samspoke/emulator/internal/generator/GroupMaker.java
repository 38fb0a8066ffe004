package io.github.samspoke.emulator.internal.generator;

import io.github.samspoke.emulator.internal.state.Group;
import io.github.samspoke.emulator.internal.state.GroupLink;
import io.github.samspoke.emulator.internal.state.Invitation;
import io.github.samspoke.emulator.internal.state.Membership;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Store;
import java.util.List;
import java.util.SplittableRandom;

/** Puts most people into a group, and gives each group an admin. */
final class GroupMaker {
    private static final int PEOPLE = 25;
    private static final String[] NAMES = {"Sales", "Support", "Recruiting", "Success", "Marketing", "Advisory"};

    private final Store store;
    private final SplittableRandom random;

    GroupMaker(Store store, SplittableRandom random) {
        this.store = store;
        this.random = random;
    }

    void make(List<Life> lives, long now) {
        int groups = lives.size() < 5 ? 0 : Math.max(1, lives.size() / PEOPLE);
        for (int i = 0; i < groups; i++) {
            String suffix = i < NAMES.length ? "" : " " + (i / NAMES.length + 1);
            Group group = store.groups().add(NAMES[i % NAMES.length] + suffix, now - 900 * Micros.DAY);
            int from = (int) ((long) lives.size() * i / groups);
            int to = (int) ((long) lives.size() * (i + 1) / groups);
            fill(group, lives.subList(from, to));
        }
        if (groups > 0) {
            store.invitations().rows().stream()
                    .filter(Invitation::pending)
                    .limit(3)
                    .forEach(row -> store.groups().link(group(0), row, row.createdMicros()));
        }
    }

    private void fill(Group group, List<Life> lives) {
        boolean admin = false;
        for (Life life : lives) {
            Membership seat = life.person().membership();
            if (seat != null && random.nextInt(10) < 7) {
                store.groups().link(group, GroupLink.MEMBER, seat, life.joined());
                if (!admin && life.helpsOut()) {
                    store.groups().link(group, GroupLink.ADMIN, seat, life.joined());
                    admin = true;
                }
            }
        }
    }

    private Group group(int number) {
        return store.groups().groups().get(number);
    }
}
