package io.github.samspoke.calendly.contact;

import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.ContactRef;
import io.github.samspoke.calendly.ref.CustomFieldRef;

/** The caller's contacts, and the fields that the organization has added to all; needs {@code contacts:read}, to change anything {@code contacts:write}. Thread-safe. Every method but those that give a pager makes one call and throws {@code CalendlyException}. */
public interface Contacts {
    /**
     * Lists contacts.
     *
     * @param query which
     * @return the contacts
     */
    Pager<Contact> list(ContactQuery query);

    /**
     * Reads a contact.
     *
     * @param contact which
     * @return the contact
     */
    Contact get(ContactRef contact);

    /**
     * Reads a contact without what the organization adds.
     *
     * @param contact which
     * @return the contact, with no custom fields
     */
    Contact getWithoutCustomFields(ContactRef contact);

    /**
     * Makes a contact. {@code ConflictException} if another one has an address of it; {@code PermissionDeniedException} if
     * the plan is too small. Sent once at most.
     *
     * @param fields what is said of it, at least name and e-mail address
     * @return the contact
     * @throws IllegalArgumentException if name or e-mail address is missing
     */
    Contact create(ContactFields fields);

    /**
     * Changes a contact. {@code ConflictException} if another one has an address of it. Sent once at most.
     *
     * @param contact which
     * @param fields what is to be different
     * @return the contact as it is now
     * @throws IllegalArgumentException if nothing is to be different
     */
    Contact update(ContactRef contact, ContactFields fields);

    /**
     * Deletes a contact. Sent once at most.
     *
     * @param contact which
     */
    void delete(ContactRef contact);

    /**
     * Lists the fields that the organization has added. Makes one call.
     *
     * @return all of them
     */
    Page<CustomFieldDefinition> customFields();

    /**
     * Reads a field that the organization has added.
     *
     * @param field which
     * @return the field
     */
    CustomFieldDefinition customField(CustomFieldRef field);
}
