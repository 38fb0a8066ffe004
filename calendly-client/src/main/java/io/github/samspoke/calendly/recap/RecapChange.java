package io.github.samspoke.calendly.recap;

import io.github.samspoke.calendly.transport.JsonBody;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a recap: a text that is null is taken away, a text that is not said stays. Immutable:
 * every method returns a new one. Shows no text.
 */
public final class RecapChange {
    private final JsonBody body;

    private RecapChange(JsonBody body) {
        this.body = body;
    }

    /**
     * Nothing said yet.
     *
     * @return a change
     */
    public static RecapChange none() {
        return new RecapChange(JsonBody.empty());
    }

    /**
     * With another summary.
     *
     * @param markdown the text, null to have none
     * @return a new change
     */
    public RecapChange summary(@Nullable String markdown) {
        return new RecapChange(body.with("summary_md", markdown));
    }

    /**
     * With something else to be done.
     *
     * @param markdown the text, null to have none
     * @return a new change
     */
    public RecapChange actionItems(@Nullable String markdown) {
        return new RecapChange(body.with("action_items_md", markdown));
    }

    /**
     * With another account of the discussion.
     *
     * @param markdown the text, null to have none
     * @return a new change
     */
    public RecapChange discussion(@Nullable String markdown) {
        return new RecapChange(body.with("discussion_md", markdown));
    }

    /**
     * What is sent; no API.
     *
     * @return the body
     */
    public JsonBody body() {
        return body;
    }

    @Override
    public String toString() {
        return "RecapChange" + body;
    }
}
