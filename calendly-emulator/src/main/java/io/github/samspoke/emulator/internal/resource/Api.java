package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.http.Route;
import java.util.ArrayList;
import java.util.List;

/** The table of all operations served. */
public final class Api {
    private Api() {}

    /** All routes; the first that fits is taken. */
    public static List<Route> routes(Stage stage) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new EventsResource(stage).routes());
        routes.addAll(new MembershipsResource(stage).routes());
        routes.addAll(new ActivityLogResource(stage).routes());
        routes.addAll(new EventTypesResource(stage).routes());
        routes.addAll(new UsersResource(stage).routes());
        routes.addAll(new OrganizationsResource(stage).routes());
        routes.addAll(new InvitationsResource(stage).routes());
        routes.addAll(new GroupsResource(stage).routes());
        routes.addAll(new GroupRelationshipsResource(stage).routes());
        routes.addAll(new TeamsResource(stage).routes());
        routes.addAll(new HostsResource(stage).routes());
        routes.addAll(new SchedulesResource(stage).routes());
        routes.addAll(new CalendarResource(stage).routes());
        routes.addAll(new InviteesResource(stage).routes());
        routes.addAll(new BookingResource(stage).routes());
        routes.addAll(new LinksResource(stage).routes());
        routes.addAll(new RoutingResource(stage).routes());
        routes.addAll(new WebhooksResource(stage).routes());
        routes.addAll(new SamplesResource(stage).routes());
        routes.addAll(new ContactsResource(stage).routes());
        routes.addAll(new RecapsResource(stage).routes());
        routes.addAll(new CommunicationsResource(stage).routes());
        routes.addAll(new ComplianceResource(stage).routes());
        return List.copyOf(routes);
    }
}
