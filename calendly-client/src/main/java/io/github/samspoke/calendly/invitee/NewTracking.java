package io.github.samspoke.calendly.invitee;

import io.github.samspoke.calendly.transport.JsonBody;

/** Where somebody comes from for whom a meeting is booked. Immutable: every method returns a new one. */
public final class NewTracking {
    private final JsonBody body;

    private NewTracking(JsonBody body) {
        this.body = body;
    }

    /**
     * Nothing said.
     *
     * @return tracking
     */
    public static NewTracking none() {
        return new NewTracking(JsonBody.empty());
    }

    /**
     * With a campaign.
     *
     * @param value as a link to the booking page would say it
     * @return new tracking
     */
    public NewTracking campaign(String value) {
        return new NewTracking(body.with("utm_campaign", value));
    }

    /**
     * With a source.
     *
     * @param value as a link to the booking page would say it
     * @return new tracking
     */
    public NewTracking source(String value) {
        return new NewTracking(body.with("utm_source", value));
    }

    /**
     * With a medium.
     *
     * @param value as a link to the booking page would say it
     * @return new tracking
     */
    public NewTracking medium(String value) {
        return new NewTracking(body.with("utm_medium", value));
    }

    /**
     * With a content.
     *
     * @param value as a link to the booking page would say it
     * @return new tracking
     */
    public NewTracking content(String value) {
        return new NewTracking(body.with("utm_content", value));
    }

    /**
     * With a term.
     *
     * @param value as a link to the booking page would say it
     * @return new tracking
     */
    public NewTracking term(String value) {
        return new NewTracking(body.with("utm_term", value));
    }

    /**
     * With a record in Salesforce.
     *
     * @param value as a link to the booking page would say it
     * @return new tracking
     */
    public NewTracking salesforceUuid(String value) {
        return new NewTracking(body.with("salesforce_uuid", value));
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
        return "NewTracking" + body;
    }
}
