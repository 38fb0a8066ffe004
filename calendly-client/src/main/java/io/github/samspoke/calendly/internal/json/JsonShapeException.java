package io.github.samspoke.calendly.internal.json;

/** JSON that does not fit. Names the path, never the value. */
public final class JsonShapeException extends RuntimeException {
    public JsonShapeException(String path, String problem) {
        super(path + " " + problem);
    }
}
