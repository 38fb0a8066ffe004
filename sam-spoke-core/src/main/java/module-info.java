/** The software asset management engine and its Calendly spoke. */
@org.jspecify.annotations.NullMarked
module io.github.samspoke.core {
    requires com.fasterxml.jackson.databind;
    requires io.github.samspoke.calendly;
    requires org.slf4j;
    requires transitive org.joda.money;
    requires static transitive org.jspecify;

    exports io.github.samspoke.core;
}
