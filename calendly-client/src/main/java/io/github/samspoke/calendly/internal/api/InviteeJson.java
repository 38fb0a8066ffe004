package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.invitee.Invitee;
import io.github.samspoke.calendly.invitee.InviteeNoShow;
import io.github.samspoke.calendly.invitee.InviteeStatus;
import io.github.samspoke.calendly.invitee.NoShowMark;
import io.github.samspoke.calendly.invitee.Payment;
import io.github.samspoke.calendly.invitee.PaymentProvider;
import io.github.samspoke.calendly.invitee.QuestionAndAnswer;
import io.github.samspoke.calendly.invitee.Reconfirmation;
import io.github.samspoke.calendly.invitee.SchedulingMethod;
import io.github.samspoke.calendly.invitee.Tracking;
import io.github.samspoke.calendly.ref.EventRef;
import io.github.samspoke.calendly.ref.InviteeRef;
import io.github.samspoke.calendly.ref.NoShowRef;
import io.github.samspoke.calendly.ref.SubmissionRef;
import io.github.samspoke.calendly.ref.UserRef;

/** Reads invitees from JSON; every method fails with the path of the first field that does not fit. */
public final class InviteeJson {
    private InviteeJson() {}

    static QuestionAndAnswer questionAndAnswer(JsonFields o) {
        return new QuestionAndAnswer(o.text("question"), o.text("answer"), o.integer("position"));
    }

    static Tracking tracking(JsonFields o) {
        return new Tracking(
                o.textOrNull("utm_campaign"),
                o.textOrNull("utm_source"),
                o.textOrNull("utm_medium"),
                o.textOrNull("utm_content"),
                o.textOrNull("utm_term"),
                o.textOrNull("salesforce_uuid"));
    }

    static Payment payment(JsonFields o) {
        return new Payment(
                o.text("external_id"),
                o.value("provider", PaymentProvider::of),
                o.decimal("amount"),
                o.text("currency"),
                o.textOrNull("terms"),
                o.flag("successful"));
    }

    static NoShowMark noShowMark(JsonFields o) {
        return new NoShowMark(o.value("uri", NoShowRef::parse), o.instant("created_at"));
    }

    static InviteeNoShow inviteeNoShow(JsonFields o) {
        return new InviteeNoShow(
                o.value("uri", NoShowRef::parse),
                o.value("invitee", InviteeRef::parse),
                o.instant("created_at"),
                o.rawJson());
    }

    static Reconfirmation reconfirmation(JsonFields o) {
        return new Reconfirmation(o.instant("created_at"), o.instantOrNull("confirmed_at"));
    }

    public static Invitee invitee(JsonFields o) {
        return new Invitee(
                o.value("uri", InviteeRef::parse),
                o.text("email"),
                o.textOrNull("first_name"),
                o.textOrNull("last_name"),
                o.text("name"),
                o.value("status", InviteeStatus::of),
                o.list("questions_and_answers", InviteeJson::questionAndAnswer),
                o.textOrNull("timezone"),
                o.value("event", EventRef::parse),
                o.instant("created_at"),
                o.instant("updated_at"),
                o.object("tracking", InviteeJson::tracking),
                o.textOrNull("text_reminder_number"),
                o.flag("rescheduled"),
                o.valueOrNull("old_invitee", InviteeRef::parse),
                o.valueOrNull("new_invitee", InviteeRef::parse),
                o.text("cancel_url"),
                o.text("reschedule_url"),
                o.valueOrNull("routing_form_submission", SubmissionRef::parse),
                o.objectOrNull("cancellation", EventJson::cancellation),
                o.objectOrNull("payment", InviteeJson::payment),
                o.objectOrNull("no_show", InviteeJson::noShowMark),
                o.objectOrNull("reconfirmation", InviteeJson::reconfirmation),
                o.valueOrNull("scheduling_method", SchedulingMethod::of),
                o.valueOrNull("invitee_scheduled_by", UserRef::parse),
                o.rawJson());
    }
}
