package io.github.samspoke.calendly.availability;

import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.transport.JsonBody;
import java.util.List;

/** When a host can be booked for an event type from now on. Immutable: every method returns a new one. */
public final class NewHours {
    private final JsonBody rule;

    private NewHours(JsonBody rule) {
        this.rule = rule;
    }

    /**
     * Hours in a time zone.
     *
     * @param timezone an IANA name
     * @return hours that keep the rules there are
     */
    public static NewHours in(String timezone) {
        return new NewHours(JsonBody.empty().with("timezone", timezone));
    }

    /**
     * By these rules, in place of all there are.
     *
     * @param rules the rules
     * @return new hours
     */
    public NewHours rules(List<AvailabilityRule> rules) {
        return new NewHours(
                rule.with("rules", rules.stream().map(AvailabilityRule::body).toList()));
    }

    /**
     * For a host other than the caller.
     *
     * @param host whose hours change
     * @return new hours
     */
    public NewHours host(UserRef host) {
        return new NewHours(rule.with("user", host));
    }

    /**
     * What is sent; no API.
     *
     * @return the members
     */
    public JsonBody body() {
        return JsonBody.empty().with("availability_rule", rule).with("availability_setting", "host");
    }

    @Override
    public String toString() {
        return "NewHours" + rule;
    }
}
