package io.github.samspoke.app.console.web;

/** A fact with its name, for a list of definitions. */
public record Fact(String name, String value) {
    /** A fact whose name is in the bundle. */
    public static Fact of(String key, String value) {
        return new Fact(Texts.text(key), value);
    }
}
