package io.github.samspoke.calendly.faults;

import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.testing.Bodies;
import java.util.function.Consumer;

/** What the client is asked for in the matrix. */
@SuppressWarnings("ImmutableEnumChecker") // Functions without a state.
enum Operation {
    CODE_EXCHANGE(Nature.GRANT, Session::exchangeCode),
    REFRESH(Nature.GRANT, Session::refresh),
    REVOKE(Nature.REVOCATION, Session::revoke),
    INTROSPECT(Nature.GRANT, Session::introspect),
    CURRENT_USER(Nature.READ, s -> s.api().users().me()),
    LIST_MEMBERSHIPS(
            Nature.READ,
            s -> s.api()
                    .organizations()
                    .memberships(MembershipQuery.in(Bodies.ORG))
                    .first()),
    LIST_GROUPS(Nature.READ, s -> s.api().groups().list(Bodies.ORG).first()),
    LIST_EVENTS(
            Nature.READ, s -> s.api().events().list(EventQuery.in(Bodies.ORG)).first()),
    GET_MEMBERSHIP(Nature.READ, s -> s.api().organizations().membership(Bodies.MEMBERSHIP)),
    DELETE_MEMBERSHIP(Nature.CHANGE, s -> s.api().organizations().remove(Bodies.MEMBERSHIP));

    /** What a failure means for it. */
    enum Nature {
        /** Can be repeated. */
        READ,
        /** Changes something; its answer holds nothing. */
        CHANGE,
        /** Is asked once, and for its answer: a code or a refresh token is used up by it. */
        GRANT,
        /** Of its answer the status says all (RFC 7009). */
        REVOCATION
    }

    private final Nature nature;
    private final Consumer<Session> call;

    Operation(Nature nature, Consumer<Session> call) {
        this.nature = nature;
        this.call = call;
    }

    Nature nature() {
        return nature;
    }

    void run(Session session) {
        call.accept(session);
    }
}
