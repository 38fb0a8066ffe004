package io.github.samspoke.calendly.internal.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;

/** One object says something twice, so that nobody can know which is meant. */
final class DuplicateNameException extends JsonParseException {
    DuplicateNameException(JsonParser parser) {
        super(parser, "a name stands twice in one object");
    }
}
