package io.github.samspoke.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one would write without a library: jackson-databind, records, {@code Instant} and {@code URI}. */
final class Bare {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Bare() {}

    record Page(List<Membership> collection, Pagination pagination) {}

    record Pagination(
            int count,
            @JsonProperty("next_page") @Nullable URI nextPage,
            @JsonProperty("previous_page") @Nullable URI previousPage,
            @JsonProperty("next_page_token") @Nullable String nextPageToken,
            @JsonProperty("previous_page_token") @Nullable String previousPageToken) {}

    record Membership(
            URI uri,
            String role,
            User user,
            URI organization,
            @JsonProperty("updated_at") Instant updatedAt,
            @JsonProperty("created_at") Instant createdAt) {}

    record User(
            URI uri,
            String name,
            String slug,
            String email,
            @JsonProperty("scheduling_url") URI schedulingUrl,
            String timezone,
            @JsonProperty("avatar_url") @Nullable URI avatarUrl,
            String locale,
            @JsonProperty("time_notation") String timeNotation,
            @JsonProperty("created_at") Instant createdAt,
            @JsonProperty("updated_at") Instant updatedAt) {}
}
