package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.RoutingFormRef;
import io.github.samspoke.calendly.ref.SubmissionRef;
import io.github.samspoke.calendly.routing.RoutingForm;
import io.github.samspoke.calendly.routing.RoutingFormQuery;
import io.github.samspoke.calendly.routing.RoutingFormSubmission;
import io.github.samspoke.calendly.routing.RoutingForms;
import io.github.samspoke.calendly.routing.SubmissionQuery;

/** Routing forms over the API. */
public final class ApiRoutingForms implements RoutingForms {
    private static final String FORMS = "/routing_forms";
    private static final String SUBMISSIONS = "/routing_form_submissions";

    private final Resources resources;

    public ApiRoutingForms(Caller caller) {
        this.resources = new Resources(caller);
    }

    @Override
    public Pager<RoutingForm> list(RoutingFormQuery query) {
        return resources.list(FORMS, query.filters(), RoutingJson::routingForm);
    }

    @Override
    public RoutingForm get(RoutingFormRef form) {
        return resources.get(FORMS + "/" + form.id(), RoutingJson::routingForm);
    }

    @Override
    public Pager<RoutingFormSubmission> submissions(SubmissionQuery query) {
        return resources.list(SUBMISSIONS, query.filters(), RoutingJson::routingFormSubmission);
    }

    @Override
    public RoutingFormSubmission submission(SubmissionRef submission) {
        return resources.get(SUBMISSIONS + "/" + submission.id(), RoutingJson::routingFormSubmission);
    }
}
