package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.contact.Contact;
import io.github.samspoke.calendly.contact.ContactCustomField;
import io.github.samspoke.calendly.contact.ContactEmail;
import io.github.samspoke.calendly.contact.ContactPhoneNumber;
import io.github.samspoke.calendly.contact.CustomFieldDefinition;
import io.github.samspoke.calendly.contact.CustomFieldType;
import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.ref.ContactRef;
import io.github.samspoke.calendly.ref.CustomFieldRef;

/** Reads contacts and their custom fields from JSON; every method fails with the path of the first field that does not fit. */
public final class ContactJson {
    private ContactJson() {}

    static ContactEmail contactEmail(JsonFields o) {
        return new ContactEmail(o.text("email"), o.flag("is_primary"));
    }

    static ContactPhoneNumber contactPhoneNumber(JsonFields o) {
        return new ContactPhoneNumber(o.text("phone_number"));
    }

    static ContactCustomField contactCustomField(JsonFields o) {
        return new ContactCustomField(o.text("uri"), o.textOrNull("label"), o.plainOrNull("value"));
    }

    static CustomFieldDefinition customFieldDefinition(JsonFields o) {
        return new CustomFieldDefinition(
                o.value("uri", CustomFieldRef::parse),
                o.textOrNull("label"),
                o.valueOrNull("field_type", CustomFieldType::of),
                o.instantOrNull("created_at"),
                o.instantOrNull("updated_at"),
                o.listOrEmpty("options", JsonFields::plain),
                o.textOrNull("currency"),
                o.rawJson());
    }

    public static Contact contact(JsonFields o) {
        return new Contact(
                o.value("uri", ContactRef::parse),
                o.list("emails", ContactJson::contactEmail),
                o.textOrNull("name"),
                o.listOrEmpty("phone_numbers", ContactJson::contactPhoneNumber),
                o.textOrNull("timezone"),
                o.textOrNull("job_title"),
                o.textOrNull("company"),
                o.textOrNull("country"),
                o.textOrNull("state"),
                o.textOrNull("city"),
                o.textOrNull("linkedin"),
                o.listOrEmpty("custom_fields", ContactJson::contactCustomField),
                o.instant("created_at"),
                o.instant("updated_at"),
                o.instantOrNull("first_email_date"),
                o.instantOrNull("last_email_date"),
                o.instantOrNull("next_meeting_date"),
                o.instantOrNull("last_meeting_date"),
                o.instantOrNull("last_interaction_date"),
                o.rawJson());
    }
}
