/** Typed client of the Calendly API v2. */
@org.jspecify.annotations.NullMarked
module io.github.samspoke.calendly {
    requires java.net.http;
    requires com.fasterxml.jackson.databind;
    requires io.github.resilience4j.retry;
    requires io.github.resilience4j.core;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports io.github.samspoke.calendly;
}
