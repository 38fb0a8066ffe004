package io.github.samspoke.emulator.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.Checks;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import io.github.samspoke.emulator.internal.wire.Shape;
import java.util.List;

/** Requests to delete data: taken by Enterprise organizations, and carried out after this emulator's time. */
final class ComplianceResource {
    private static final String WRITE = "data_compliance:write";
    private static final String NOT_GRANTED = "You must be an admin/owner with the data requests permission enabled to"
            + " use this resource. Contact Calendly support and ask them to grant you data requests permission.";
    private static final long LONGEST = 731 * Micros.DAY;
    private static final Shape INVITEES = new Shape().must("emails", Checks.list(1, 1_000, Checks.email()));
    private static final Shape EVENTS =
            new Shape().must("start_time", Checks.time()).must("end_time", Checks.time());

    private final Stage stage;

    ComplianceResource(Stage stage) {
        this.stage = stage;
    }

    List<Route> routes() {
        return List.of(
                Route.of("POST", "/data_compliance/deletion/invitees", WRITE, this::invitees),
                Route.of("POST", "/data_compliance/deletion/events", WRITE, this::events));
    }

    private Answer invitees(Call call) {
        gate(call);
        INVITEES.read(call.body());
        return accepted();
    }

    private Answer events(Call call) {
        gate(call);
        ObjectNode body = EVENTS.read(call.body());
        long start = Micros.parse(body.path("start_time").asText()).orElseThrow();
        long end = Micros.parse(body.path("end_time").asText()).orElseThrow();
        if (end <= start || end - start > LONGEST) {
            throw ApiError.invalid("end_time", "must be after start_time, by 24 months at most");
        }
        if (end > stage.now()) {
            throw ApiError.invalid("end_time", "must be in the past");
        }
        return accepted();
    }

    private void gate(Call call) {
        Doors.enterprise(stage.store());
        if (!call.caller().manages()) {
            throw ApiError.denied(NOT_GRANTED);
        }
    }

    private static Answer accepted() {
        return Answer.json(202, JsonOut.object(json -> {}));
    }
}
