package io.github.samspoke.emulator.internal.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invitations by age. */
public final class Invitations {
    private final List<Invitation> rows = new ArrayList<>();

    public Invitation add(String email, long created) {
        Invitation invitation = new Invitation(rows.size(), email, Invitation.PENDING, created, created, null);
        rows.add(invitation);
        return invitation;
    }

    /** Puts an invitation back as it was saved. */
    public void restore(Invitation saved) {
        rows.add(saved);
    }

    /** Puts an invitation into another status. */
    public void status(Invitation invitation, String status, long now, @Nullable Person user) {
        rows.set(invitation.seq(), invitation.with(status, now, user));
    }

    public @Nullable Invitation get(long number) {
        return number >= 0 && number < rows.size() ? rows.get((int) number) : null;
    }

    public List<Invitation> rows() {
        return rows;
    }

    public int pending() {
        return (int) rows.stream().filter(Invitation::pending).count();
    }

    /** The open invitation of an address, or null. */
    public @Nullable Invitation pending(String email) {
        return rows.stream()
                .filter(row -> row.pending() && row.email().equalsIgnoreCase(email))
                .findFirst()
                .orElse(null);
    }
}
