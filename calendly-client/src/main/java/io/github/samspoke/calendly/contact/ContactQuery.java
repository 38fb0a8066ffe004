package io.github.samspoke.calendly.contact;

import io.github.samspoke.calendly.page.Filters;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which contacts to list. Immutable: every method returns a new one. */
public final class ContactQuery {
    private final Filters filters;

    private ContactQuery(Filters filters) {
        this.filters = filters;
    }

    /**
     * All of the caller.
     *
     * @return a query
     */
    public static ContactQuery all() {
        return new ContactQuery(Filters.none());
    }

    /**
     * Only contacts with an e-mail address.
     *
     * @param email the address
     * @return a new query
     */
    public ContactQuery email(String email) {
        return new ContactQuery(filters.with("email", email));
    }

    /**
     * Only contacts with a phone number.
     *
     * @param phoneNumber the number
     * @return a new query
     */
    public ContactQuery phoneNumber(String phoneNumber) {
        return new ContactQuery(filters.with("phone_number", phoneNumber));
    }

    /**
     * Only contacts of a name.
     *
     * @param name the name
     * @return a new query
     */
    public ContactQuery name(String name) {
        return new ContactQuery(filters.with("name", name));
    }

    /**
     * Only contacts in a time zone.
     *
     * @param timezone the time zone as Calendly writes it
     * @return a new query
     */
    public ContactQuery timezone(String timezone) {
        return new ContactQuery(filters.with("timezone", timezone));
    }

    /**
     * Only contacts who work as something.
     *
     * @param jobTitle what they work as
     * @return a new query
     */
    public ContactQuery jobTitle(String jobTitle) {
        return new ContactQuery(filters.with("job_title", jobTitle));
    }

    /**
     * Only contacts of a company.
     *
     * @param company the company
     * @return a new query
     */
    public ContactQuery company(String company) {
        return new ContactQuery(filters.with("company", company));
    }

    /**
     * Only contacts in a country.
     *
     * @param country the country
     * @return a new query
     */
    public ContactQuery country(String country) {
        return new ContactQuery(filters.with("country", country));
    }

    /**
     * Only contacts in a state.
     *
     * @param state the state
     * @return a new query
     */
    public ContactQuery state(String state) {
        return new ContactQuery(filters.with("state", state));
    }

    /**
     * Only contacts in a city.
     *
     * @param city the city
     * @return a new query
     */
    public ContactQuery city(String city) {
        return new ContactQuery(filters.with("city", city));
    }

    /**
     * In an order.
     *
     * @param first the order
     * @param next the order of those that are equal by what comes before
     * @return a new query
     */
    public ContactQuery sort(ContactSort first, ContactSort... next) {
        return new ContactQuery(filters.with(
                "sort",
                Stream.concat(Stream.of(first), Arrays.stream(next))
                        .map(ContactSort::value)
                        .collect(Collectors.joining(","))));
    }

    /**
     * Without what the organization adds, which makes answers smaller.
     *
     * @return a new query
     */
    public ContactQuery withoutCustomFields() {
        return new ContactQuery(filters.with("exclude", "custom_fields"));
    }

    /**
     * How many items a page holds; 20 if this is not said.
     *
     * @param size 1 to 100
     * @return a new query
     * @throws IllegalArgumentException if the size is out of range
     */
    public ContactQuery pageSize(int size) {
        return new ContactQuery(filters.pageSize(size, 100));
    }

    /**
     * The query parameters this stands for; no API.
     *
     * @return the parameters
     */
    public Filters filters() {
        return filters;
    }

    @Override
    public String toString() {
        return "ContactQuery" + filters;
    }
}
