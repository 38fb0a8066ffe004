package io.github.samspoke.calendly.oauth;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A host's listener that cannot disturb what it listens to. */
record GuardedListener(GrantListener listener) implements GrantListener {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedListener.class);

    @Override
    public void changed(String grant, GrantState state, long version) {
        guarded(() -> listener.changed(grant, state, version));
    }

    @Override
    public void notStored(String grant, int tries) {
        guarded(() -> listener.notStored(grant, tries));
    }

    private static void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.warn("A listener to grants failed", e);
        }
    }
}
