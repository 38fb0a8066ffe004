package io.github.samspoke.emulator.internal.state;

/** A seat in the organization: a person with a role. */
public final class Membership {
    public static final String OWNER = "owner";
    public static final String ADMIN = "admin";
    public static final String USER = "user";

    private final int seq;
    private final Person person;
    private final long createdMicros;
    private String role;
    private long updatedMicros;
    private boolean removed;

    Membership(int seq, Person person, String role, long createdMicros) {
        this.seq = seq;
        this.person = person;
        this.role = role;
        this.createdMicros = createdMicros;
        this.updatedMicros = createdMicros;
    }

    public int seq() {
        return seq;
    }

    public Person person() {
        return person;
    }

    public String role() {
        return role;
    }

    public boolean isOwner() {
        return role.equals(OWNER);
    }

    /** Whether the role may manage the organization. */
    public boolean manages() {
        return !role.equals(USER);
    }

    public long createdMicros() {
        return createdMicros;
    }

    public long updatedMicros() {
        return updatedMicros;
    }

    public boolean removed() {
        return removed;
    }

    void role(String newRole, long now) {
        this.role = newRole;
        this.updatedMicros = now;
    }

    void remove(long now) {
        this.removed = true;
        this.updatedMicros = now;
    }
}
