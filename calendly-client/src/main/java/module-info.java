/** Typed client of the Calendly API v2. */
@org.jspecify.annotations.NullMarked
module io.github.samspoke.calendly {
    requires transitive java.net.http;
    requires com.fasterxml.jackson.core;
    requires io.github.resilience4j.retry;
    requires io.github.resilience4j.core;
    requires org.slf4j;
    requires static micrometer.core;
    requires static transitive org.jspecify;

    exports io.github.samspoke.calendly;
    exports io.github.samspoke.calendly.activitylog;
    exports io.github.samspoke.calendly.availability;
    exports io.github.samspoke.calendly.contact;
    exports io.github.samspoke.calendly.communication;
    exports io.github.samspoke.calendly.compliance;
    exports io.github.samspoke.calendly.error;
    exports io.github.samspoke.calendly.event;
    exports io.github.samspoke.calendly.eventtype;
    exports io.github.samspoke.calendly.group;
    exports io.github.samspoke.calendly.location;
    exports io.github.samspoke.calendly.invitee;
    exports io.github.samspoke.calendly.oauth;
    exports io.github.samspoke.calendly.micrometer;
    exports io.github.samspoke.calendly.organization;
    exports io.github.samspoke.calendly.page;
    exports io.github.samspoke.calendly.raw;
    exports io.github.samspoke.calendly.recap;
    exports io.github.samspoke.calendly.ref;
    exports io.github.samspoke.calendly.scheduling;
    exports io.github.samspoke.calendly.routing;
    exports io.github.samspoke.calendly.transport;
    exports io.github.samspoke.calendly.user;
    exports io.github.samspoke.calendly.webhook;
}
