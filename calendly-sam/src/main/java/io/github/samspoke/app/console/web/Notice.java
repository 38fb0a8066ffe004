package io.github.samspoke.app.console.web;

/** A sentence for the top of the next page. */
public record Notice(Kind kind, String text, String remedy) {
    /** How it is meant. */
    public enum Kind {
        DONE,
        FAILED
    }

    /** Something was done. */
    public static Notice done(String text) {
        return new Notice(Kind.DONE, text, "");
    }

    /** Something was not done, and what to do about it. */
    public static Notice failed(String text, String remedy) {
        return new Notice(Kind.FAILED, text, remedy);
    }
}
