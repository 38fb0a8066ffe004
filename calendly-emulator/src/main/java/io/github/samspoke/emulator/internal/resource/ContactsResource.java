package io.github.samspoke.emulator.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.emulator.internal.auth.Caller;
import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Row;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Table;
import io.github.samspoke.emulator.internal.wire.Answer;
import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.Blanks;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The caller's contacts, and the fields that the organization has added to all of them. */
final class ContactsResource {
    private static final String READ = "contacts:read";
    private static final String WRITE = "contacts:write";
    private static final String ONE = "/contacts/*";
    private static final String CUSTOM_FIELDS = "custom_fields";

    private final Stage stage;
    private final Table contacts;
    private final Single mine;
    private final Single definitions;
    private final ContactBody body;

    ContactsResource(Stage stage) {
        Store store = stage.store();
        this.stage = stage;
        this.contacts = store.table(Kind.CONTACT);
        this.mine =
                Single.owned(store, Kind.CONTACT, call -> {}, "You do not have permission to access this resource.");
        this.definitions = Single.open(store, Kind.CONTACT_FIELD, call -> {});
        this.body = new ContactBody(store.table(Kind.CONTACT_FIELD));
    }

    List<Route> routes() {
        String fields = "/contacts/custom_field_definitions";
        Table custom = stage.store().table(Kind.CONTACT_FIELD);
        return List.of(
                Sheet.of(fields, READ, call -> custom.rows()).whole(),
                definitions.get(fields + "/*", READ),
                list().paged(stage, call -> writer(call)),
                Route.of("POST", "/contacts", WRITE, this::create),
                Route.of("GET", ONE, READ, call -> answer(call, mine.find(call))),
                Route.of("PATCH", ONE, WRITE, this::update),
                mine.delete(ONE, WRITE));
    }

    private Sheet list() {
        return Sheet.of("/contacts", READ, call -> of(call.caller()))
                .filteredBy(
                        Filter.among("email", "emails", "email"),
                        Filter.among("phone_number", "phone_numbers", "phone_number"),
                        Filter.text("timezone"),
                        Filter.text("name"),
                        Filter.text("job_title"),
                        Filter.text("company"),
                        Filter.text("country"),
                        Filter.text("state"),
                        Filter.text("city"))
                .sortedBy("created_at", "updated_at");
    }

    private List<Row> of(Caller caller) {
        return contacts.rows().stream()
                .filter(row -> row.owner() == caller.person())
                .toList();
    }

    private static BiConsumer<JsonOut, Row> writer(Call call) {
        boolean lean = call.query().word("exclude", Set.of(CUSTOM_FIELDS)) != null;
        return (json, row) -> json.putAll(lean ? row.fields().deepCopy().without(CUSTOM_FIELDS) : row.fields());
    }

    private Answer answer(Call call, Row row) {
        return Answer.resource(200, json -> writer(call).accept(json, row));
    }

    private Answer create(Call call) {
        ObjectNode given = body.create(call.body());
        refuseTwins(call, given, null);
        Row row = contacts.add(call.caller().person(), uri -> {
            ObjectNode contact = Blanks.contact(uri, stage.now());
            contact.setAll(given);
            return contact;
        });
        return Single.answer(201, row);
    }

    private Answer update(Call call) {
        Row row = mine.find(call);
        ObjectNode given = body.update(call.body());
        refuseTwins(call, given, row);
        return Single.answer(200, contacts.change(row, given.put("updated_at", Micros.text(stage.now()))));
    }

    /** An address belongs to one contact. */
    private void refuseTwins(Call call, ObjectNode given, @Nullable Row self) {
        Set<String> addresses = ContactBody.addresses(given);
        for (Row row : of(call.caller())) {
            boolean other = !row.removed() && (self == null || row.number() != self.number());
            if (other && ContactBody.addresses(row.fields()).stream().anyMatch(addresses::contains)) {
                throw ApiError.exists("The resource already exists");
            }
        }
    }
}
