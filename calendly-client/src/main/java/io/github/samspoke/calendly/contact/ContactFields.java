package io.github.samspoke.calendly.contact;

import io.github.samspoke.calendly.ref.CustomFieldRef;
import io.github.samspoke.calendly.transport.JsonBody;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a contact, a new one or one that changes; what is not said stays as it is. Immutable: every
 * method returns a new one. Shows no personal data.
 */
public final class ContactFields {
    private static final int MOST = 10;

    private final JsonBody body;

    private ContactFields(JsonBody body) {
        this.body = body;
    }

    /**
     * What a new contact needs.
     *
     * @param name the full name
     * @param email the address
     * @return fields
     */
    public static ContactFields named(String name, String email) {
        return none().name(name).emails(email);
    }

    /**
     * Nothing said yet.
     *
     * @return fields
     */
    public static ContactFields none() {
        return new ContactFields(JsonBody.empty());
    }

    /**
     * With e-mail addresses, in place of all that there were.
     *
     * @param primary the first to write to
     * @param further others
     * @return new fields
     * @throws IllegalArgumentException if there are more than 10
     */
    public ContactFields emails(String primary, String... further) {
        Stream<JsonBody> others = Arrays.stream(further).map(other -> email(other, false));
        return list("emails", Stream.concat(Stream.of(email(primary, true)), others));
    }

    private static JsonBody email(String email, boolean primary) {
        return JsonBody.empty().with("email", email).with("is_primary", primary);
    }

    /**
     * With phone numbers, in place of all that there were.
     *
     * @param numbers the numbers, none to have none
     * @return new fields
     * @throws IllegalArgumentException if there are more than 10
     */
    public ContactFields phoneNumbers(String... numbers) {
        return list(
                "phone_numbers",
                Arrays.stream(numbers).map(n -> JsonBody.empty().with("phone_number", n)));
    }

    private ContactFields list(String field, Stream<JsonBody> items) {
        List<JsonBody> list = items.toList();
        if (list.size() > MOST) {
            throw new IllegalArgumentException(field + " must be at most " + MOST);
        }
        return with(field, list);
    }

    /**
     * With a name.
     *
     * @param name the full name
     * @return new fields
     */
    public ContactFields name(String name) {
        return with("name", name);
    }

    /**
     * With a time zone.
     *
     * @param timezone its IANA name
     * @return new fields
     */
    public ContactFields timezone(String timezone) {
        return with("timezone", timezone);
    }

    /**
     * With what the contact works as.
     *
     * @param jobTitle the title
     * @return new fields
     */
    public ContactFields jobTitle(String jobTitle) {
        return with("job_title", jobTitle);
    }

    /**
     * With where the contact works.
     *
     * @param company the company
     * @return new fields
     */
    public ContactFields company(String company) {
        return with("company", company);
    }

    /**
     * With where the contact lives.
     *
     * @param country the country
     * @return new fields
     */
    public ContactFields country(String country) {
        return with("country", country);
    }

    /**
     * With where in the country.
     *
     * @param state the state
     * @return new fields
     */
    public ContactFields state(String state) {
        return with("state", state);
    }

    /**
     * With where in the state.
     *
     * @param city the city
     * @return new fields
     */
    public ContactFields city(String city) {
        return with("city", city);
    }

    /**
     * With a page on LinkedIn.
     *
     * @param linkedin its URL
     * @return new fields
     */
    public ContactFields linkedin(String linkedin) {
        return with("linkedin", linkedin);
    }

    private ContactFields with(String field, Object value) {
        return new ContactFields(body.with(field, value));
    }

    /**
     * With one more field that the organization has added.
     *
     * @param field which
     * @param value a string, number, boolean or list, as the type of the field has it; amounts in whole units of the
     *     currency; null for no value
     * @return new fields
     */
    public ContactFields customField(CustomFieldRef field, @Nullable Object value) {
        JsonBody item = JsonBody.empty().with("uuid", field.id()).with("value", value);
        return new ContactFields(body.and("custom_fields", item));
    }

    /**
     * What is sent; no API.
     *
     * @return the body
     */
    public JsonBody body() {
        return body;
    }

    @Override
    public String toString() {
        return "ContactFields" + body;
    }
}
