package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.RemovedMemberAnswer;
import io.github.samspoke.emulator.TimeBounds;

/** Behaviours that Calendly does not document, and so can be switched. Thread-safe. */
public final class Settings {
    private volatile RemovedMemberAnswer removedMember = RemovedMemberAnswer.NOT_FOUND;
    private volatile TimeBounds timeBounds = TimeBounds.INCLUSIVE;
    private volatile boolean scim;
    private volatile boolean scimRefusesRemoval;
    private volatile String baseUri = "";

    public RemovedMemberAnswer removedMember() {
        return removedMember;
    }

    public void removedMember(RemovedMemberAnswer answer) {
        this.removedMember = answer;
    }

    public TimeBounds timeBounds() {
        return timeBounds;
    }

    public void timeBounds(TimeBounds bounds) {
        this.timeBounds = bounds;
    }

    public boolean scim() {
        return scim;
    }

    public void scim(boolean on) {
        this.scim = on;
    }

    public boolean scimRefusesRemoval() {
        return scimRefusesRemoval;
    }

    public void scimRefusesRemoval(boolean refuses) {
        this.scimRefusesRemoval = refuses;
    }

    /** Where the emulator listens, without a slash at the end. */
    public String baseUri() {
        return baseUri;
    }

    public void baseUri(String uri) {
        this.baseUri = uri;
    }
}
