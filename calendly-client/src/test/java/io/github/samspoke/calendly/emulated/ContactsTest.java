package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.contact.Contact;
import io.github.samspoke.calendly.contact.ContactCustomField;
import io.github.samspoke.calendly.contact.ContactEmail;
import io.github.samspoke.calendly.contact.ContactFields;
import io.github.samspoke.calendly.contact.ContactPhoneNumber;
import io.github.samspoke.calendly.contact.ContactQuery;
import io.github.samspoke.calendly.contact.ContactSort;
import io.github.samspoke.calendly.contact.Contacts;
import io.github.samspoke.calendly.contact.CustomFieldDefinition;
import io.github.samspoke.calendly.contact.CustomFieldType;
import io.github.samspoke.calendly.error.ConflictException;
import io.github.samspoke.calendly.error.InvalidRequestException;
import io.github.samspoke.calendly.ref.CustomFieldRef;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContactsTest extends Emulated {
    private final Contacts contacts = as(emulator.ownerUri()).contacts();
    private final ContactFields ada = ContactFields.named("Ada Guest", "ada@example.net");

    private List<Contact> list(ContactQuery query) {
        return contacts.list(query).stream().toList();
    }

    private CustomFieldRef field(CustomFieldType type) {
        return contacts.customFields().items().stream()
                .filter(definition -> type.equals(definition.fieldType()))
                .map(CustomFieldDefinition::uri)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void contacts_ofTheCaller_areListedAndRead() {
        List<Contact> all = list(ContactQuery.all().pageSize(10));

        assertThat(all).hasSize(25).doesNotHaveDuplicates();
        assertThat(contacts.get(all.get(3).uri())).isEqualTo(all.get(3));
        assertThat(all)
                .allMatch(contact -> contact.emails().stream()
                                .filter(ContactEmail::isPrimary)
                                .count()
                        == 1);
        assertDenied(
                () -> as(plain(20).userUri()).contacts().get(all.get(0).uri()),
                "You do not have permission to access this resource.");
    }

    @Test
    void contacts_byEachFilter_areThoseThatHaveIt() {
        contacts.create(ada.phoneNumbers("+49 30 1234")
                .timezone("America/Lima")
                .jobTitle("Pilot")
                .company("Airline")
                .country("Peru")
                .state("Lima Province")
                .city("Lima"));
        List<Function<ContactQuery, ContactQuery>> filters = List.of(
                q -> q.email("ada@example.net"),
                q -> q.phoneNumber("+49 30 1234"),
                q -> q.name("Ada Guest"),
                q -> q.timezone("America/Lima"),
                q -> q.jobTitle("Pilot"),
                q -> q.company("Airline"),
                q -> q.country("Peru"),
                q -> q.state("Lima Province"),
                q -> q.city("Lima"));

        assertThat(filters)
                .allSatisfy(filter -> assertThat(list(filter.apply(ContactQuery.all())))
                        .extracting(Contact::name)
                        .containsExactly("Ada Guest"));
    }

    @ParameterizedTest
    @EnumSource
    void contacts_sorted_comeInThatOrder(ContactSort sort) {
        time.advance(Duration.ofMinutes(1));
        contacts.update(
                list(ContactQuery.all()).get(7).uri(), ContactFields.none().city("Lima"));
        String[] words = sort.value().split(":", 2);
        Comparator<Contact> rising =
                Comparator.comparing(words[0].equals("created_at") ? Contact::createdAt : Contact::updatedAt);

        assertThat(list(ContactQuery.all()
                        .sort(sort, ContactSort.CREATED_AT_ASC)
                        .pageSize(9)))
                .hasSize(25)
                .isSortedAccordingTo(words[1].equals("asc") ? rising : rising.reversed());
    }

    @Test
    void contacts_withoutCustomFields_haveNone() {
        Contact full = list(ContactQuery.all()).get(0);

        assertThat(full.customFields()).isNotEmpty();
        assertThat(list(ContactQuery.all().withoutCustomFields()).get(0).customFields())
                .isEmpty();
        assertThat(contacts.getWithoutCustomFields(full.uri()).customFields()).isEmpty();
    }

    @Test
    void create_allFields_areShown() {
        Contact made = contacts.create(ada.emails("ada@example.net", "ada@example.org")
                .phoneNumbers("+1 202 555 0100", "+1 202 555 0101")
                .linkedin("https://www.linkedin.com/in/ada")
                .customField(field(CustomFieldType.NUMBER), 12.5)
                .customField(field(CustomFieldType.TEXT), "calm")
                .customField(field(CustomFieldType.CURRENCY), null));

        assertThat(made.emails())
                .containsExactly(new ContactEmail("ada@example.net", true), new ContactEmail("ada@example.org", false));
        assertThat(made.phoneNumbers())
                .containsExactly(new ContactPhoneNumber("+1 202 555 0100"), new ContactPhoneNumber("+1 202 555 0101"));
        assertThat(made.linkedin()).isEqualTo("https://www.linkedin.com/in/ada");
        assertThat(made.customFields()).extracting(ContactCustomField::value).containsExactly(12.5, "calm", null);
        assertThat(made.createdAt()).isEqualTo(time.instant());
        assertThat(made.company()).isNull();
        assertThat(contacts.get(made.uri())).isEqualTo(made);
    }

    @Test
    void update_someFields_leavesTheOthers() {
        Contact before = contacts.create(ada.company("Acme").phoneNumbers("+1 202 555 0100"));
        Contact after = contacts.update(
                before.uri(),
                ContactFields.none().name("Ada King").emails("ada@example.org").phoneNumbers());

        assertThat(after.name()).isEqualTo("Ada King");
        assertThat(after.emails()).containsExactly(new ContactEmail("ada@example.org", true));
        assertThat(after.phoneNumbers()).isEmpty();
        assertThat(after.company()).isEqualTo("Acme");
    }

    @Test
    @DisplayName("an address belongs to one contact")
    void createAndUpdate_addressTwice_isAConflict() {
        contacts.create(ada);
        Contact other = contacts.create(ContactFields.named("Eve", "eve@example.net"));

        assertThatThrownBy(() -> contacts.create(ada)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(
                        () -> contacts.update(other.uri(), ContactFields.none().emails("ADA@example.net")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void delete_contact_isGone() {
        Contact made = contacts.create(ada);
        contacts.delete(made.uri());

        assertNotFound(() -> contacts.get(made.uri()));
        assertNotFound(() -> contacts.delete(made.uri()));
    }

    @Test
    void createAndUpdate_whatCannotBe_isNotSent() {
        Contact any = list(ContactQuery.all()).get(0);
        String[] eleven = Collections.nCopies(11, "+1 202 555 0100").toArray(String[]::new);
        long before = emulator.journal().total();

        assertThatThrownBy(() -> contacts.create(ContactFields.none().name("Ada")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("emails");
        assertThatThrownBy(() -> contacts.create(ContactFields.none().emails("ada@example.net")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> contacts.update(any.uri(), ContactFields.none()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ada.phoneNumbers(eleven))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("phone_numbers must be at most 10");
        assertThatThrownBy(() -> ada.emails("ada@example.net", eleven))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("emails must be at most 10");
        assertThat(emulator.journal().total()).isEqualTo(before);
    }

    @Test
    void create_unknownField_isInvalid() {
        CustomFieldRef unknown = CustomFieldRef.parse(field(CustomFieldType.TEXT) + "x");
        assertThatThrownBy(() -> contacts.create(ada.customField(unknown, "x")))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void customFields_ofTheOrganization_areListedAndRead() {
        List<CustomFieldDefinition> definitions = contacts.customFields().items();

        assertThat(definitions)
                .extracting(CustomFieldDefinition::label)
                .containsExactly("Lead score", "Segment", "Contract value", "Remarks");
        assertThat(definitions.get(1).options()).containsExactly(Map.of("label", "Small"), Map.of("label", "Large"));
        assertThat(definitions.get(2).currency()).isEqualTo("USD");
        assertThat(definitions.get(0).options()).isEmpty();
        assertThat(contacts.customFields().next()).isEmpty();
        assertThat(definitions)
                .allSatisfy(definition ->
                        assertThat(contacts.customField(definition.uri())).isEqualTo(definition));
    }

    @Test
    void toString_ofFieldsAndQuery_showsNoPersonalData() {
        assertThat(ada.city("Lima") + " "
                        + ContactQuery.all().email("ada@example.net").name("Ada"))
                .doesNotContain("ada@", "Ada", "Lima");
    }
}
