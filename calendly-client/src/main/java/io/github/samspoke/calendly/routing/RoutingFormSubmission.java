package io.github.samspoke.calendly.routing;

import io.github.samspoke.calendly.invitee.Tracking;
import io.github.samspoke.calendly.ref.RoutingFormRef;
import io.github.samspoke.calendly.ref.SubmissionRef;
import io.github.samspoke.calendly.transport.RawJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor filled in. The canonical constructor is no API: components may be added.
 *
 * @param uri which submission this is
 * @param routingForm the form
 * @param questionsAndAnswers the answers, in the order of the questions
 * @param tracking where the visitor came from
 * @param result where the visitor was sent; null if Calendly leaves it out
 * @param submitter the URI of who the visitor became by booking, null before
 * @param submitterType what {@code submitter} is: {@code Invitee}; null without one
 * @param createdAt when it was filled in
 * @param updatedAt when it last changed
 * @param rawJson the body as it came; none for an item of a list, whose page has it
 */
public record RoutingFormSubmission(
        SubmissionRef uri,
        RoutingFormRef routingForm,
        List<FormAnswer> questionsAndAnswers,
        Tracking tracking,
        @Nullable SubmissionResult result,
        @Nullable String submitter,
        @Nullable String submitterType,
        Instant createdAt,
        Instant updatedAt,
        RawJson rawJson) {}
