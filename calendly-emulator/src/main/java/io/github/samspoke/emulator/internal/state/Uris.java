package io.github.samspoke.emulator.internal.state;

/** Resource URIs: made from rows, and read back from what callers send. */
public final class Uris {
    /** The number of the one organization that the emulator serves. */
    public static final long HOME = 0;

    /** From this number on, rows stand for things of other organizations. */
    public static final long FOREIGN = 1L << 40;

    /** Most invitees of an event; an invitee's number is that of the event times this, and its place. */
    public static final int INVITEES = 16;

    private final String base;
    private final Ids ids;

    public Uris(String base, long seed) {
        this.base = base;
        this.ids = new Ids(seed);
    }

    public Ids ids() {
        return ids;
    }

    /** The URI of a row. Invitations hang below the organization, invitees below their event. */
    public String uri(Kind kind, long number) {
        String parent = switch (kind) {
            case INVITATION -> organization(HOME);
            case INVITEE -> uri(Kind.EVENT, number / INVITEES);
            default -> base;
        };
        return parent + '/' + kind.segment() + '/' + ids.id(kind, number);
    }

    public String organization(long number) {
        return base + "/organizations/" + ids.id(Kind.ORGANIZATION, number);
    }

    /** Whether a text has the form of a URI of this kind, known or not. */
    public boolean hasForm(Kind kind, String uri) {
        int slash = uri.lastIndexOf('/');
        if (slash < 0 || slash == uri.length() - 1 || !uri.startsWith(base + '/')) {
            return false;
        }
        String parent = uri.substring(0, slash);
        return switch (kind) {
            case INVITATION -> parent.startsWith(base + "/organizations/") && parent.endsWith("/invitations");
            case INVITEE -> parent.startsWith(base + "/scheduled_events/") && parent.endsWith("/invitees");
            default -> parent.equals(base + '/' + kind.segment());
        };
    }

    /** The row number behind a URI, or -1 when it names nothing of this kind here. */
    public long number(Kind kind, String uri) {
        return hasForm(kind, uri) ? ids.number(kind, uri.substring(uri.lastIndexOf('/') + 1)) : -1;
    }
}
