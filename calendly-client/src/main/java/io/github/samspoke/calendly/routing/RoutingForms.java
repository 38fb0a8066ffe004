package io.github.samspoke.calendly.routing;

import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.RoutingFormRef;
import io.github.samspoke.calendly.ref.SubmissionRef;

/** Routing forms and what visitors filled in, for owners and admins; needs {@code routing_forms:read}. Thread-safe. Every method but those that give a pager makes one call and throws {@code CalendlyException}. */
public interface RoutingForms {
    /**
     * Lists forms.
     *
     * @param query which
     * @return the forms
     */
    Pager<RoutingForm> list(RoutingFormQuery query);

    /**
     * Reads a form.
     *
     * @param form which
     * @return the form
     */
    RoutingForm get(RoutingFormRef form);

    /**
     * Lists what was filled in.
     *
     * @param query of which form
     * @return the submissions
     */
    Pager<RoutingFormSubmission> submissions(SubmissionQuery query);

    /**
     * Reads what was filled in once.
     *
     * @param submission which
     * @return the submission
     */
    RoutingFormSubmission submission(SubmissionRef submission);
}
