/** The software asset management engine and its Calendly spoke. */
@org.jspecify.annotations.NullMarked
module io.github.samspoke.core {
    requires com.fasterxml.jackson.databind;
    requires io.github.samspoke.calendly;
    requires org.slf4j;
    requires transitive org.joda.money;
    requires static micrometer.core;
    requires static transitive org.jspecify;

    exports io.github.samspoke.core;
    exports io.github.samspoke.core.activity;
    exports io.github.samspoke.core.audit;
    exports io.github.samspoke.core.calendly;
    exports io.github.samspoke.core.common;
    exports io.github.samspoke.core.connection;
    exports io.github.samspoke.core.exclusion;
    exports io.github.samspoke.core.job;
    exports io.github.samspoke.core.license;
    exports io.github.samspoke.core.memory;
    exports io.github.samspoke.core.micrometer;
    exports io.github.samspoke.core.people;
    exports io.github.samspoke.core.profile;
    exports io.github.samspoke.core.reclamation;
    exports io.github.samspoke.core.report;
    exports io.github.samspoke.core.spoke;
    exports io.github.samspoke.core.store;
    exports io.github.samspoke.core.subscription;
    exports io.github.samspoke.core.testing;
}
