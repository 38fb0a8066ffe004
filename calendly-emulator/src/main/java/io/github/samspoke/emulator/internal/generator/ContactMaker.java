package io.github.samspoke.emulator.internal.generator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Row;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Table;
import io.github.samspoke.emulator.internal.wire.Blanks;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields that the organization has added to its contacts, and the contacts of some people. */
final class ContactMaker {
    private static final int CONTACTS = 25;
    private static final List<String> COMPANIES = List.of("Acme", "Globex", "Initech", "Umbrella");
    private static final List<String> CITIES = List.of("Berlin", "Boston", "Lyon");
    private static final List<String> COUNTRIES = List.of("Germany", "United States", "France");
    private static final List<String> TITLES = List.of("Buyer", "Engineer", "Head of Sales", "Recruiter");

    private final Store store;
    private final long now;

    ContactMaker(Store store, long now) {
        this.store = store;
        this.now = now;
    }

    void make(List<Person> owners) {
        define("Lead score", "number");
        define("Segment", "single_select");
        define("Contract value", "currency");
        define("Remarks", "text");
        for (Person owner : owners) {
            for (int i = 0; i < CONTACTS; i++) {
                int number = i;
                store.table(Kind.CONTACT).add(owner, uri -> contact(uri, number));
            }
        }
    }

    private void define(String label, String type) {
        store.table(Kind.CONTACT_FIELD)
                .add(
                        null,
                        uri -> JsonOut.node(json -> {
                            json.put("uri", uri)
                                    .put("label", label)
                                    .put("field_type", type)
                                    .time("created_at", now - 80 * Micros.DAY)
                                    .time("updated_at", now - 80 * Micros.DAY);
                            if (type.equals("single_select")) {
                                json.array("options", options -> {
                                    options.item(option -> option.put("label", "Small"));
                                    options.item(option -> option.put("label", "Large"));
                                });
                            }
                            if (type.equals("currency")) {
                                json.put("currency", "USD");
                            }
                        }));
    }

    private ObjectNode contact(String uri, int number) {
        int place = number % CITIES.size();
        ObjectNode known = JsonOut.node(json -> {
            json.put("name", "Contact " + (number + 1))
                    .put("timezone", "Europe/Berlin")
                    .put("job_title", TITLES.get(number % TITLES.size()))
                    .put("company", COMPANIES.get(number % COMPANIES.size()))
                    .put("country", COUNTRIES.get(place))
                    .put("city", CITIES.get(place))
                    .put("last_meeting_date", meeting(number));
            json.array("emails", items -> {
                email(items, "contact." + number + "@example.org", true);
                if (number % 5 == 0) {
                    email(items, "contact." + number + "@example.net", false);
                }
            });
            json.array(
                    "phone_numbers",
                    items -> items.item(item -> item.put("phone_number", String.format("+1 202-555-%04d", number))));
            json.array("custom_fields", items -> items.item(this::score));
        });
        ObjectNode contact = Blanks.contact(uri, now - 2 * Micros.DAY * (CONTACTS - number));
        contact.setAll(known);
        return contact;
    }

    private @Nullable String meeting(int number) {
        return number % 2 == 0 ? Micros.text(now - number * Micros.DAY) : null;
    }

    private static void email(JsonOut items, String address, boolean primary) {
        items.item(item -> item.put("email", address).put("is_primary", primary));
    }

    private void score(JsonOut item) {
        Table definitions = store.table(Kind.CONTACT_FIELD);
        Row score = definitions.rows().get(0);
        item.put("uri", score.text("uri")).put("label", score.text("label")).put("value", 40);
    }
}
