module com.example.host {
    requires io.github.samspoke.calendly;
    requires io.github.samspoke.core;
    requires io.github.samspoke.jdbc;
}
