package io.github.samspoke.calendly.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.page.CreationSort;
import io.github.samspoke.calendly.ref.InviteeRef;
import io.github.samspoke.calendly.ref.RoutingFormRef;
import io.github.samspoke.calendly.routing.RoutingForm;
import io.github.samspoke.calendly.routing.RoutingFormQuery;
import io.github.samspoke.calendly.routing.RoutingFormStatus;
import io.github.samspoke.calendly.routing.RoutingFormSubmission;
import io.github.samspoke.calendly.routing.RoutingForms;
import io.github.samspoke.calendly.routing.SubmissionQuery;
import io.github.samspoke.calendly.routing.SubmissionResult;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RoutingFormsTest extends Emulated {
    private final RoutingForms forms = admin().routingForms();

    private List<RoutingForm> list(RoutingFormQuery query) {
        return forms.list(query).stream().toList();
    }

    private RoutingForm published() {
        return list(RoutingFormQuery.in(org)).stream()
                .filter(form -> form.status().equals(RoutingFormStatus.PUBLISHED))
                .findFirst()
                .orElseThrow();
    }

    private List<RoutingFormSubmission> submissions(SubmissionQuery query) {
        return forms.submissions(query).stream().toList();
    }

    @Test
    void forms_ofTheOrganization_areListedInOrderAndRead() {
        Comparator<RoutingForm> oldestFirst = Comparator.comparing(RoutingForm::createdAt);
        RoutingFormQuery all = RoutingFormQuery.in(org).pageSize(2);

        assertThat(list(all.sort(CreationSort.CREATED_AT_DESC))).hasSize(3).isSortedAccordingTo(oldestFirst.reversed());
        assertThat(list(all.sort(CreationSort.CREATED_AT_ASC)))
                .isSortedAccordingTo(oldestFirst)
                .allSatisfy(form -> {
                    assertThat(form.organization()).isEqualTo(org);
                    assertThat(forms.get(form.uri())).isEqualTo(form);
                });
        assertThat(published().questions())
                .anySatisfy(q -> assertThat(q.answerChoices()).isNotEmpty())
                .anySatisfy(q -> assertThat(q.answerChoices()).isEmpty());
    }

    @Test
    void submissions_ofAForm_areListedInOrderAndRead() {
        RoutingFormRef form = published().uri();
        SubmissionQuery all = SubmissionQuery.of(form).pageSize(7);
        List<RoutingFormSubmission> newestFirst = submissions(all.sort(CreationSort.CREATED_AT_DESC));

        assertThat(newestFirst)
                .hasSize(30)
                .isSortedAccordingTo(
                        Comparator.comparing(RoutingFormSubmission::createdAt).reversed())
                .allMatch(submission -> submission.routingForm().equals(form));
        assertThat(submissions(all.sort(CreationSort.CREATED_AT_ASC))).containsExactlyInAnyOrderElementsOf(newestFirst);
        assertThat(forms.submission(newestFirst.get(0).uri())).isEqualTo(newestFirst.get(0));
        assertThat(newestFirst.get(0).rawJson().isPresent()).isFalse();
    }

    @Test
    void submissions_results_areToldApart() {
        List<RoutingFormSubmission> all =
                submissions(SubmissionQuery.of(published().uri()));

        assertThat(all)
                .extracting(RoutingFormSubmission::result)
                .hasAtLeastOneElementOfType(SubmissionResult.EventType.class)
                .hasAtLeastOneElementOfType(SubmissionResult.ExternalUrl.class)
                .contains(new SubmissionResult.CustomMessage(
                        new SubmissionResult.Message("Thank you", "We will write.")));
        assertThat(all).filteredOn(s -> s.submitter() == null).isNotEmpty();
        assertThat(all)
                .filteredOn(s -> "Invitee".equals(s.submitterType()))
                .isNotEmpty()
                .allSatisfy(s -> assertThat(InviteeRef.parse(Objects.requireNonNull(s.submitter()))
                                .id())
                        .isNotEmpty());
    }

    @Test
    void forms_notAllowed_carryCalendlysSentence() {
        RoutingForms ofUser = as(plain().userUri()).routingForms();
        String sentence = "You do not have permission";

        assertDenied(() -> ofUser.list(RoutingFormQuery.in(org)).first(), sentence);
        assertDenied(() -> ofUser.get(published().uri()), sentence);
        assertDenied(
                () -> ofUser.submissions(SubmissionQuery.of(published().uri())).first(), sentence);
        assertDenied(() -> forms.list(RoutingFormQuery.in(foreignOrg)).first(), sentence);
        assertNotFound(() -> forms.get(RoutingFormRef.parse(published().uri() + "x")));
    }
}
