package io.github.samspoke.emulator.internal.saved;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything an emulator keeps, with row numbers in place of references: as it stands in the file. Lists are in the order
 * of row numbers; -1 or null stands for nobody.
 *
 * @param format {@link StateFile#FORMAT}
 * @param version {@link StateFile#VERSION}
 * @param now the clock, ISO 8601
 * @param port where it listened
 * @param requestsPerMinute its rate limit, 0 for none
 * @param livedMicros up to when its people have lived
 * @param spec what it was made from
 * @param settings what was switched
 * @param access tokens, applications and consent
 * @param organization what the API tells of the organization
 * @param persons users
 * @param leavers row numbers of persons who were taken out from outside
 * @param seats memberships
 * @param invitations invitations
 * @param eventTypes event types
 * @param events start, created, minutes, canceled, host, second host, event type
 * @param invitees named invitees by row number of the event
 * @param actions namespaces and names that the log uses
 * @param log occurred, actor, place in {@code actions}
 * @param groups groups
 * @param links who stands in which
 * @param changes fields that requests have set, by URI
 * @param tables rows of the other kinds, by kind
 */
public record SavedState(
        String format,
        int version,
        String now,
        int port,
        int requestsPerMinute,
        long livedMicros,
        Spec spec,
        Switches settings,
        Access access,
        Facts organization,
        List<PersonRow> persons,
        List<Integer> leavers,
        List<Seat> seats,
        List<InvitationRow> invitations,
        List<TypeRow> eventTypes,
        List<long[]> events,
        Map<Integer, String> invitees,
        List<List<String>> actions,
        List<long[]> log,
        List<GroupRow> groups,
        List<Link> links,
        Map<String, ObjectNode> changes,
        Map<String, List<TableRow>> tables) {

    /** What the organization was made from. */
    public record Spec(
            long seed,
            int seats,
            int eventsPerSeat,
            String plan,
            String stage,
            int invitations,
            int purchasedSeats,
            int pastDays,
            int futureDays,
            double inactiveShare) {}

    /** Undocumented questions, and the generation of page tokens. */
    public record Switches(
            String removedMember, String timeBounds, boolean scim, boolean scimRefusesRemoval, int pageGeneration) {}

    /** How callers get in; {@code drawn} is how much of the random source the tokens have used up. */
    public record Access(
            long drawn, String app, List<App> apps, List<Token> tokens, List<CodeRow> codes, ConsentRow consent) {}

    /** An application. */
    public record App(String id, @Nullable String secret, String redirect) {}

    /** A token; scopes are null for one that may do everything. */
    public record Token(
            String token,
            String kind,
            int person,
            @Nullable List<String> scopes,
            @Nullable String client,
            long issued,
            long expires,
            boolean revoked) {}

    /** An authorization code that nobody has used yet. */
    public record CodeRow(
            String code,
            String client,
            String redirect,
            String challenge,
            int person,
            List<String> scopes,
            long expires) {}

    /** The person in front of the consent page. */
    public record ConsentRow(int person, boolean form, boolean refused, List<String> declined) {}

    /** The organization itself. */
    public record Facts(String name, String plan, String stage, long created, int purchasedSeats) {}

    /** A user. */
    public record PersonRow(String name, String email, String timezone, String persona, long created) {}

    /** A membership. */
    public record Seat(int person, String role, long created, long updated, boolean removed) {}

    /** An invitation. */
    public record InvitationRow(String email, String status, long created, long updated, int user) {}

    /** An event type. */
    public record TypeRow(
            int owner,
            String name,
            @Nullable String pooling,
            int minutes,
            boolean active,
            boolean managed,
            int position,
            long created,
            long updated) {}

    /** A group. */
    public record GroupRow(String name, long created) {}

    /** A place in a group: of a seat, or of an invitation. */
    public record Link(int group, String role, int seat, int invitation, long created) {}

    /** A row of another kind. */
    public record TableRow(int owner, boolean removed, ObjectNode fields) {}
}
