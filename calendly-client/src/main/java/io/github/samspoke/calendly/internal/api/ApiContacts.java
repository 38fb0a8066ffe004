package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.contact.Contact;
import io.github.samspoke.calendly.contact.ContactFields;
import io.github.samspoke.calendly.contact.ContactQuery;
import io.github.samspoke.calendly.contact.Contacts;
import io.github.samspoke.calendly.contact.CustomFieldDefinition;
import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.ContactRef;
import io.github.samspoke.calendly.ref.CustomFieldRef;
import io.github.samspoke.calendly.transport.CallOptions;
import io.github.samspoke.calendly.transport.JsonBody;
import java.util.List;
import java.util.Set;

/** Contacts over the API. */
public final class ApiContacts implements Contacts {
    private static final String CONTACTS = "/contacts";
    private static final String CUSTOM_FIELDS = CONTACTS + "/custom_field_definitions";
    private static final List<String> NEEDED = List.of("name", "emails");

    private final Resources resources;

    public ApiContacts(Caller caller) {
        this.resources = new Resources(caller);
    }

    @Override
    public Pager<Contact> list(ContactQuery query) {
        return resources.list(CONTACTS, query.filters(), ContactJson::contact);
    }

    @Override
    public Contact get(ContactRef contact) {
        return resources.get(path(contact), ContactJson::contact);
    }

    @Override
    public Contact getWithoutCustomFields(ContactRef contact) {
        Filters lean = ContactQuery.all().withoutCustomFields().filters();
        return resources.get(path(contact), lean, ContactJson::contact);
    }

    @Override
    public Contact create(ContactFields fields) {
        JsonBody body = fields.body();
        Set<String> said = body.members().keySet();
        for (String field : NEEDED) {
            if (!said.contains(field)) {
                throw new IllegalArgumentException(field + " must be said of a new contact");
            }
        }
        return resources.post(CONTACTS, body, ContactJson::contact);
    }

    @Override
    public Contact update(ContactRef contact, ContactFields fields) {
        return resources.change(path(contact), fields.body(), ContactJson::contact);
    }

    @Override
    public void delete(ContactRef contact) {
        resources.delete(path(contact), CallOptions.none());
    }

    @Override
    public Page<CustomFieldDefinition> customFields() {
        return resources.all(CUSTOM_FIELDS, Filters.none(), ContactJson::customFieldDefinition);
    }

    @Override
    public CustomFieldDefinition customField(CustomFieldRef field) {
        return resources.get(CUSTOM_FIELDS + "/" + field.id(), ContactJson::customFieldDefinition);
    }

    private static String path(ContactRef contact) {
        return CONTACTS + "/" + contact.id();
    }
}
