package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.error.InsufficientScopeException;
import io.github.samspoke.calendly.eventtype.EventType;
import io.github.samspoke.calendly.eventtype.EventTypeQuery;
import io.github.samspoke.calendly.eventtype.PoolingType;
import io.github.samspoke.calendly.eventtype.Profile;
import io.github.samspoke.calendly.eventtype.ProfileType;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.routing.RoutingForm;
import io.github.samspoke.calendly.routing.RoutingFormQuery;
import io.github.samspoke.calendly.routing.RoutingFormStatus;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.reclamation.Impact;
import io.github.samspoke.core.reclamation.ImpactKind;
import io.github.samspoke.core.reclamation.ImpactLine;
import io.github.samspoke.core.reclamation.ImpactReader;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.core.reclamation.SharedEventType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people would leave behind at Calendly: their event types, the shared ones they host, routing forms. The
 * organization's list is read where it is short, or costs no more requests than there are people, for it is complete;
 * else the lists of the planned people alone. What was read once serves all readings of the session.
 */
final class CalendlyImpact implements ImpactReader {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 20;
    private static final int MOST_SHARED = 100;
    private static final String OWN_LIST = "of those in the person's own list";

    private final CalendlyClient client;
    private final Map<String, Set<String>> known = new HashMap<>();
    private @Nullable Types organization;
    private @Nullable ImpactLine routing;

    CalendlyImpact(CalendlyClient client) {
        this.client = client;
    }

    /** Event types that were read, and whether other people's are among them. */
    private record Types(List<EventType> all, boolean whole) {
        List<EventType> shared() {
            return all.stream().filter(type -> type.poolingType() != null).toList();
        }
    }

    @Override
    public Map<String, Impact> read(List<Seat> seats, RunControl control) {
        if (seats.isEmpty()) {
            return Map.of();
        }
        ImpactLine forms = routing == null ? forms(seats.get(0)) : routing;
        routing = forms;
        Map<String, Impact> read = new LinkedHashMap<>();
        try {
            Types types = Translation.of(() -> types(seats, control));
            Map<EventType, Set<String>> hosts = new LinkedHashMap<>();
            for (EventType type : types.shared()) {
                control.check("reading the hosts of event types");
                hosts.put(type, known.computeIfAbsent(type.uri().uri(), uri -> Translation.of(() -> hosts(type))));
            }
            seats.forEach(seat -> read.put(seat.userUri(), impact(seat.userUri(), types, hosts, forms)));
        } catch (VendorException e) {
            String why = refusal(e);
            List<ImpactLine> lines = List.of(
                    ImpactLine.notChecked(ImpactKind.EVENT_TYPES_OWNED, why),
                    ImpactLine.notChecked(ImpactKind.POOLED_EVENT_TYPES, why),
                    ImpactLine.notChecked(ImpactKind.COLLECTIVE_EVENT_TYPES, why),
                    forms);
            seats.forEach(seat -> read.put(seat.userUri(), new Impact(lines, List.of())));
        }
        return read;
    }

    /** A scope, role or plan that is missing is told in the line; anything else ends the reading. */
    private static String refusal(VendorException e) {
        boolean refused = e.problem() == VendorException.Problem.SCOPE || e.problem() == VendorException.Problem.ROLE;
        if (!refused) {
            throw e;
        }
        return e.getCause() instanceof InsufficientScopeException scope
                ? "not granted: " + String.join(", ", scope.requiredScopes())
                : String.valueOf(e.getMessage());
    }

    private Types types(List<Seat> seats, RunControl control) {
        OrganizationRef organizationRef = OrganizationRef.parse(seats.get(0).organizationUri());
        Types whole = organization == null ? inOrganization(organizationRef, seats.size(), control) : organization;
        organization = whole;
        return whole.whole() ? whole : own(organizationRef, seats, control);
    }

    /** The list of the organization, unless it is too long to be read for a few people. */
    private Types inOrganization(OrganizationRef organizationRef, int people, RunControl control) {
        int mostPages = Math.max(MOST_PAGES, people);
        List<EventType> all = new ArrayList<>();
        client
                .eventTypes()
                .list(EventTypeQuery.in(organizationRef).active(true).pageSize(PAGE))
                .readAhead(false)
                .onPage(new PageCount("event types", control))
                .stream()
                .limit((long) PAGE * mostPages + 1)
                .forEach(all::add);
        Types whole = new Types(all, true);
        boolean few = all.size() <= (long) PAGE * mostPages && whole.shared().size() <= Math.max(MOST_SHARED, people);
        return few ? whole : new Types(List.of(), false);
    }

    private Types own(OrganizationRef organizationRef, List<Seat> seats, RunControl control) {
        Map<String, EventType> own = new LinkedHashMap<>();
        for (Seat seat : seats) {
            control.check("reading event types");
            EventTypeQuery query = EventTypeQuery.in(organizationRef)
                    .user(UserRef.parse(seat.userUri()))
                    .active(true)
                    .pageSize(PAGE);
            client.eventTypes().list(query).stream()
                    .forEach(type -> own.put(type.uri().uri(), type));
        }
        return new Types(List.copyOf(own.values()), false);
    }

    private Set<String> hosts(EventType type) {
        return client.eventTypes().memberships(type.uri()).stream()
                .map(host -> Optional.ofNullable(host.member())
                        .map(member -> member.uri().uri())
                        .orElse(host.uri().uri()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Impact impact(String user, Types types, Map<EventType, Set<String>> hosts, ImpactLine forms) {
        String seen = types.whole() ? "" : OWN_LIST;
        int owned = (int) types.all().stream().filter(type -> owner(type, user)).count();
        List<SharedEventType> pooled = new ArrayList<>();
        List<SharedEventType> collective = new ArrayList<>();
        hosts.forEach((type, people) -> {
            if (people.contains(user)) {
                boolean all = PoolingType.COLLECTIVE.equals(type.poolingType());
                (all ? collective : pooled).add(shared(type, people.size(), all));
            }
        });
        List<SharedEventType> both = new ArrayList<>(pooled);
        both.addAll(collective);
        return new Impact(
                List.of(
                        ImpactLine.of(ImpactKind.EVENT_TYPES_OWNED, owned, ""),
                        ImpactLine.of(ImpactKind.POOLED_EVENT_TYPES, pooled.size(), words(pooled, seen)),
                        ImpactLine.of(ImpactKind.COLLECTIVE_EVENT_TYPES, collective.size(), words(collective, seen)),
                        forms),
                both);
    }

    private static boolean owner(EventType type, String user) {
        Profile profile = type.profile();
        return type.poolingType() == null
                && profile != null
                && profile.type().equals(ProfileType.USER)
                && profile.owner().equals(user);
    }

    private static SharedEventType shared(EventType type, int hosts, boolean all) {
        String name = type.name() == null ? type.uri().id() : type.name();
        return new SharedEventType(
                type.uri().uri(),
                name,
                Objects.requireNonNull(type.poolingType()).value(),
                hosts,
                all);
    }

    private static String words(List<SharedEventType> types, String seen) {
        String names = types.stream()
                .map(type -> type.soleHost()
                        ? "sole host of " + type.name()
                        : "one of " + type.hosts() + " of " + type.name())
                .collect(Collectors.joining(", "));
        return names.isEmpty() || seen.isEmpty() ? names + seen : names + ", " + seen;
    }

    /** A form does not say whose it is; where it leads stands in what invitees filled in, which is not read. */
    private ImpactLine forms(Seat seat) {
        Supplier<List<RoutingForm>> published = () -> client
                .routingForms()
                .list(RoutingFormQuery.in(OrganizationRef.parse(seat.organizationUri()))
                        .pageSize(PAGE))
                .first()
                .items()
                .stream()
                .filter(form -> form.status().equals(RoutingFormStatus.PUBLISHED))
                .toList();
        try {
            int forms = Translation.of(published).size();
            return forms == 0
                    ? ImpactLine.of(ImpactKind.ROUTING_FORMS, 0, "")
                    : ImpactLine.notChecked(
                            ImpactKind.ROUTING_FORMS,
                            "Calendly does not say to whom the organization's " + forms + " published form(s) lead");
        } catch (VendorException e) {
            return ImpactLine.notChecked(ImpactKind.ROUTING_FORMS, refusal(e));
        }
    }
}
