package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.RoutingFormRef;
import io.github.samspoke.calendly.ref.SubmissionRef;
import io.github.samspoke.calendly.routing.FormAnswer;
import io.github.samspoke.calendly.routing.FormQuestion;
import io.github.samspoke.calendly.routing.FormQuestionType;
import io.github.samspoke.calendly.routing.RoutingForm;
import io.github.samspoke.calendly.routing.RoutingFormStatus;
import io.github.samspoke.calendly.routing.RoutingFormSubmission;
import io.github.samspoke.calendly.routing.SubmissionResult;

/** Reads routing forms and submissions from JSON; every method fails with the path of the first field that does not fit. */
public final class RoutingJson {
    private RoutingJson() {}

    static FormQuestion formQuestion(JsonFields o) {
        return new FormQuestion(
                o.text("uuid"),
                o.text("name"),
                o.value("type", FormQuestionType::of),
                o.flag("required"),
                o.textsOrEmpty("answer_choices"));
    }

    static RoutingForm routingForm(JsonFields o) {
        return new RoutingForm(
                o.value("uri", RoutingFormRef::parse),
                o.value("organization", OrganizationRef::parse),
                o.text("name"),
                o.value("status", RoutingFormStatus::of),
                o.list("questions", RoutingJson::formQuestion),
                o.instant("created_at"),
                o.instant("updated_at"),
                o.rawJson());
    }

    static FormAnswer formAnswer(JsonFields o) {
        return new FormAnswer(o.textOrNull("question_uuid"), o.text("question"), o.textOrNull("answer"));
    }

    static SubmissionResult submissionResult(JsonFields o) {
        String type = o.text("type");
        return switch (type) {
            case "event_type" -> new SubmissionResult.EventType(o.value("value", EventTypeRef::parse));
            case "external_url" -> new SubmissionResult.ExternalUrl(o.text("value"));
            case "custom_message" -> new SubmissionResult.CustomMessage(o.object("value", RoutingJson::message));
            default -> new SubmissionResult.Other(type);
        };
    }

    private static SubmissionResult.Message message(JsonFields o) {
        return new SubmissionResult.Message(o.text("headline"), o.text("body"));
    }

    public static RoutingFormSubmission routingFormSubmission(JsonFields o) {
        return new RoutingFormSubmission(
                o.value("uri", SubmissionRef::parse),
                o.value("routing_form", RoutingFormRef::parse),
                o.list("questions_and_answers", RoutingJson::formAnswer),
                o.object("tracking", InviteeJson::tracking),
                o.objectOrNull("result", RoutingJson::submissionResult),
                o.textOrNull("submitter"),
                o.textOrNull("submitter_type"),
                o.instant("created_at"),
                o.instant("updated_at"),
                o.rawJson());
    }
}
