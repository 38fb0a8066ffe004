package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.recap.MeetingRecap;
import io.github.samspoke.calendly.recap.MeetingRecaps;
import io.github.samspoke.calendly.recap.RecapChange;
import io.github.samspoke.calendly.recap.RecapQuery;
import io.github.samspoke.calendly.recap.Transcript;
import io.github.samspoke.calendly.ref.RecapRef;
import io.github.samspoke.calendly.transport.CallOptions;

/** Recaps over the API. */
public final class ApiMeetingRecaps implements MeetingRecaps {
    private static final String RECAPS = "/meeting_recaps";

    private final Resources resources;

    public ApiMeetingRecaps(Caller caller) {
        this.resources = new Resources(caller);
    }

    @Override
    public Pager<MeetingRecap> list(RecapQuery query) {
        return resources.list(RECAPS, query.filters(), RecapJson::meetingRecap);
    }

    @Override
    public MeetingRecap get(RecapRef recap) {
        return resources.get(path(recap), RecapJson::meetingRecap);
    }

    @Override
    public MeetingRecap update(RecapRef recap, RecapChange change) {
        return resources.change(path(recap), change.body(), RecapJson::meetingRecap);
    }

    @Override
    public void delete(RecapRef recap) {
        resources.delete(path(recap), CallOptions.none());
    }

    @Override
    public Transcript transcript(RecapRef recap) {
        return resources.get(path(recap) + "/transcript", RecapJson::transcript);
    }

    private static String path(RecapRef recap) {
        return RECAPS + "/" + recap.id();
    }
}
