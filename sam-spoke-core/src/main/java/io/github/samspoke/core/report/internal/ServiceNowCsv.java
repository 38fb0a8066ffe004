package io.github.samspoke.core.report.internal;

import io.github.samspoke.core.activity.LastActivity;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.internal.Csv;
import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.license.IdentifierResolution;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.Licenses;
import io.github.samspoke.core.license.ReconciliationRun;
import io.github.samspoke.core.license.SeatRef;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.people.Resolution;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Rows in the columns of ServiceNow's tables, as an import set takes them: its date format, UTC, its choice values. */
final class ServiceNowCsv {
    private static final DateTimeFormatter GLIDE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final ReportPorts ports;
    private final Licenses licenses;

    ServiceNowCsv(ReportPorts ports, Licenses licenses) {
        this.ports = ports;
        this.licenses = licenses;
    }

    String subscriptions(ProfileId id) {
        ProfileData profile = ports.licenses()
                .profiles()
                .find(id)
                .orElseThrow(() -> new NoSuchRecordException("profile", id.value()));
        Optional<SoftwareModel> model = licenses.resolve(id) instanceof IdentifierResolution.Recognized known
                ? Optional.of(known.model())
                : Optional.empty();
        Set<String> unlicensed = unlicensed(id);
        Map<String, UserActivity> activity = ports.activity().list(id);
        Map<String, Resolution> people = ports.licenses().resolutions().list(id.value());
        Instant now = ports.licenses().clock().instant();
        StringBuilder csv = new StringBuilder(Csv.line(List.of(
                "display_name",
                "publisher",
                "product",
                "edition",
                "software_model",
                "user",
                "user_principal_name",
                "external_user_id",
                "last_activity",
                "inactive_days",
                "subscription_profile",
                "subscription_identifier",
                "external_created",
                "active",
                "unlicensed_subscription")));
        List<SoftwareSubscription> seats = new ArrayList<>();
        ports.licenses().subscriptions().each(id, seat -> {
            if (seat.endedAt() == null) {
                seats.add(seat);
            }
        });
        seats.sort(Comparator.comparing(SoftwareSubscription::userUri));
        for (SoftwareSubscription seat : seats) {
            Instant last = activity.getOrDefault(seat.userUri(), UserActivity.NONE)
                    .last()
                    .map(LastActivity::at)
                    .orElse(null);
            csv.append(Csv.line(List.of(
                    model.map(SoftwareModel::displayName).orElse(seat.identifier()),
                    model.map(SoftwareModel::publisher).orElse(""),
                    model.map(SoftwareModel::product).orElse(""),
                    model.map(SoftwareModel::edition).orElse(""),
                    model.map(SoftwareModel::id).orElse(""),
                    people.get(seat.userUri()) instanceof Resolution.Resolved r
                            ? r.user().id()
                            : "",
                    seat.email(),
                    seat.userUri(),
                    time(last),
                    last == null
                            ? ""
                            : Long.toString(Duration.between(last, now).toDays()),
                    profile.displayName(),
                    seat.identifier(),
                    time(seat.spell().from()),
                    "true",
                    Boolean.toString(unlicensed.contains(seat.userUri())))));
        }
        return csv.toString();
    }

    private Set<String> unlicensed(ProfileId id) {
        Set<String> found = new HashSet<>();
        licenses.runs().stream()
                .filter(run -> run.status() == ReconciliationRun.Status.COMPLETED)
                .max(Comparator.comparing(ReconciliationRun::startedAt).thenComparing(ReconciliationRun::number))
                .map(run -> licenses.products(run.number()))
                .orElse(List.of())
                .stream()
                .flatMap(product -> product.models().stream())
                .flatMap(model -> model.whole().unlicensed().stream())
                .filter(ref -> ref.profileId().equals(id.value()))
                .map(SeatRef::userUri)
                .forEach(found::add);
        return found;
    }

    String candidates(ProfileId id) {
        LicensePosition position = licenses.position(id);
        String price =
                position.averagePrice().value().map(ServiceNowCsv::amount).orElse("");
        Map<String, String> emails = new HashMap<>();
        ports.licenses()
                .subscriptions()
                .each(id, seat -> emails.put(seat.userUri(), seat.email().value()));
        StringBuilder csv = new StringBuilder(Csv.line(List.of(
                "number",
                "state",
                "justification",
                "user",
                "user_subscription",
                "inactive_days",
                "reclamation_rule",
                "potential_savings",
                "opened_at",
                "closed_at",
                "work_notes")));
        for (RemovalCandidate candidate : ports.licenses().candidates().list(id)) {
            csv.append(Csv.line(List.of(
                    candidate.number(),
                    state(candidate.state()),
                    candidate.justification(),
                    emails.getOrDefault(candidate.userUri(), ""),
                    candidate.userUri(),
                    Long.toString(candidate.inactiveDays()),
                    candidate.rule(),
                    price,
                    time(candidate.openedAt()),
                    time(candidate.closedAt()),
                    candidate.workNote())));
        }
        return csv.toString();
    }

    /** {@code Closed Complete}, as the form shows it. */
    private static String state(CandidateState state) {
        return Arrays.stream(state.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    String entitlements() {
        Instant now = ports.licenses().clock().instant();
        StringBuilder csv = new StringBuilder(Csv.line(List.of(
                "asset_tag",
                "display_name",
                "publisher_part_number",
                "software_model",
                "license_type",
                "license_metric",
                "unlimited_license",
                "subscription_period",
                "start_date",
                "end_date",
                "rights_per_pack",
                "number_of_packs",
                "purchased_rights",
                "active_rights",
                "unit_cost",
                "total_cost",
                "price_tiers",
                "state",
                "company",
                "cost_center",
                "country",
                "department",
                "region",
                "vendor",
                "contract",
                "renewal_date",
                "notice_date",
                "zone",
                "profile",
                "allocated_to")));
        for (SoftwareEntitlement e : licenses.entitlements()) {
            csv.append(Csv.line(row(e, now)));
        }
        return csv.toString();
    }

    private static List<String> row(SoftwareEntitlement e, Instant now) {
        List<String> row = new ArrayList<>(List.of(
                e.id(),
                e.displayName(),
                e.contract().partNumber(),
                e.modelId(),
                e.licenseType(),
                e.licenseMetric(),
                Boolean.toString(e.unlimited()),
                e.period().name().toLowerCase(java.util.Locale.ROOT),
                text(e.start()),
                text(e.end()),
                Integer.toString(e.rightsPerPack()),
                Integer.toString(e.packs()),
                Integer.toString(e.purchasedRights()),
                Integer.toString(e.activeRights()),
                text(e.unitPrice()),
                text(e.totalCost()),
                e.tiers().stream()
                        .map(tier -> tier.rights() + " x " + tier.unitPrice())
                        .collect(Collectors.joining("; ")),
                e.stateOn(now).name().toLowerCase(java.util.Locale.ROOT)));
        for (GroupBy by : GroupBy.values()) {
            row.add(e.attributes().getOrDefault(by.attribute(), ""));
        }
        row.addAll(List.of(
                e.contract().vendor(),
                e.contract().number(),
                text(e.contract().renewal()),
                text(e.contract().noticeBy()),
                e.zone().getId(),
                text(e.profileId()),
                String.join("; ", e.allocatedTo())));
        return row;
    }

    private static String amount(Money money) {
        return money.toString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : GLIDE.format(at);
    }

    static String cell(Figure<?> figure) {
        return figure.value().map(Object::toString).orElse("");
    }
}
