package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactsTest extends Running {
    private static final String PATH = "/contacts";
    private static final String ADA = """
            {"name": "Ada", "emails": [{"email": "ada@example.net", "is_primary": true}]}""";

    @Test
    void list_filters_eachChoosesSome() {
        List<JsonNode> all = admin.all(PATH);
        assertThat(all).hasSize(25);
        for (String field : List.of("name", "company", "city", "country", "job_title")) {
            String wanted = all.get(3).path(field).asText();
            assertThat(admin.all(PATH, field, wanted))
                    .as(field)
                    .isNotEmpty()
                    .hasSizeLessThan(25)
                    .allMatch(row -> row.path(field).asText().equals(wanted));
        }
        assertThat(admin.all(PATH, "email", "contact.5@example.net")).hasSize(1);
        assertThat(admin.all(PATH, "phone_number", "+1 202-555-0004")).hasSize(1);
        assertThat(admin.all(PATH, "timezone", "Europe/Berlin")).hasSize(25);
        assertThat(admin.all(PATH, "state", "Texas")).isEmpty();
    }

    @Test
    void list_sortsAndExclusion_applied() {
        assertThat(admin.all(PATH, "sort", "updated_at:desc,created_at:asc"))
                .extracting(row -> row.path("created_at").asText())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(admin.all(PATH, "exclude", "custom_fields")).noneMatch(row -> row.has("custom_fields"));
        String one = URI.create(admin.first(PATH)).getPath();
        assertThat(admin.get(one).resource().has("custom_fields")).isTrue();
        assertThat(admin.get(one, "exclude", "custom_fields").resource().has("custom_fields"))
                .isFalse();
        assertThat(admin.get(PATH, "sort", "name:asc").detail()).isEqualTo("sort is not a valid value");
    }

    @Test
    void list_rowRemovedBetweenPages_placeKept() {
        Web.Reply first = admin.get(PATH, "count", "5");
        admin.delete(URI.create(first.uris().get(4)));

        assertThat(admin.get(PATH, "count", "5", "page_token", first.nextToken().orElseThrow())
                        .uris())
                .doesNotContainAnyElementsOf(first.uris());
        assertThat(admin.all(PATH, "count", "5")).hasSize(24);
    }

    @Test
    void create_changeDelete_seenByTheNextRequest() {
        String field = admin.first(PATH + "/custom_field_definitions");
        String custom = "{\"custom_fields\": [{\"uuid\": \"" + field.substring(field.lastIndexOf('/') + 1)
                + "\", \"value\": 7}], \"linkedin\": \"https://www.example.com/ada\"}";
        JsonNode made = admin.post(PATH, ADA).resource();
        URI uri = URI.create(made.path("uri").asText());

        assertThat(made.path("company").isNull()).isTrue();
        JsonNode changed = admin.patch(uri.getPath(), custom).resource();
        assertThat(changed.path("custom_fields").path(0).path("uri").asText()).isEqualTo(field);
        assertThat(changed.path("custom_fields").path(0).path("value").asInt()).isEqualTo(7);
        assertThat(changed.path("emails")).isEqualTo(made.path("emails"));
        assertThat(admin.get(uri).resource()).isEqualTo(changed);
        assertThat(admin.delete(uri).status()).isEqualTo(204);
        assertThat(admin.get(uri).status()).isEqualTo(404);
    }

    @Test
    void write_addressTaken_conflict() {
        URI ada = URI.create(admin.post(PATH, ADA).resource().path("uri").asText());

        Web.Reply twin = admin.post(PATH, ADA.replace("ada@", "ADA@"));
        assertThat(twin.status()).isEqualTo(409);
        assertThat(twin.title()).isEqualTo("Already Exists");
        String other = URI.create(admin.first(PATH)).getPath();
        String emails = "{\"emails\": [{\"email\": \"ada@example.net\", \"is_primary\": true}]}";
        assertThat(admin.patch(other, emails).status()).isEqualTo(409);
        assertThat(admin.patch(ada.getPath(), emails).status()).isEqualTo(200);
        admin.delete(ada);
        assertThat(admin.patch(other, emails).status()).isEqualTo(200);
    }

    @Test
    void write_wrongBody_namesTheField() {
        String email = "{\"email\": \"x%d@example.net\", \"is_primary\": false}";
        String eleven = "{\"name\": \"A\", \"emails\": [" + (email + ",").repeat(10) + email + "]}";

        assertThat(admin.post(PATH, eleven).detail()).isEqualTo("emails has too many items (maximum is 10)");
        assertThat(admin.post(PATH, ADA.replace("true", "false")).detail())
                .isEqualTo("emails must have exactly one primary email");
        assertThat(admin.post(PATH, ADA.replace("ada@example.net", "ada")).detail())
                .isEqualTo("emails[0].email is an invalid email format");
        assertThat(admin.post(PATH, "{\"name\": \" \"}").detail()).isEqualTo("name must be filled");
        String one = URI.create(admin.first(PATH)).getPath();
        assertThat(admin.patch(one, "{\"age\": 3}").detail()).isEqualTo("age is not a known property");
        assertThat(admin.patch(one, "{}").status()).isEqualTo(400);
        assertThat(admin.patch(one, "{\"custom_fields\": [{\"uuid\": \"X\", \"value\": 1}]}")
                        .detail())
                .isEqualTo("custom_fields[0].uuid is not a custom field");
    }

    @Test
    void read_someoneElses_refused() {
        String foreign = as(emulator.ownerUri()).first(PATH);

        assertThat(admin.get(URI.create(foreign)).message())
                .isEqualTo("You do not have permission to access this resource.");
        assertThat(as(state.addMember("new@example.com", "user").userUri()).all(PATH))
                .isEmpty();
    }
}
