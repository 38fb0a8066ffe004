package io.github.samspoke.calendly.testing;

import io.github.samspoke.calendly.oauth.GrantListener;
import io.github.samspoke.calendly.oauth.GrantState;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a listener to grants heard, a line each. */
public final class HeardGrants extends CopyOnWriteArrayList<String> implements GrantListener {
    @Override
    public void changed(String grant, GrantState state, long version) {
        add(grant + " " + state + " " + version);
    }

    @Override
    public void notStored(String grant, int tries) {
        add(grant + " not stored " + tries);
    }
}
