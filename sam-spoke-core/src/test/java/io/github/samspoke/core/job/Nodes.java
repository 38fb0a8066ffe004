package io.github.samspoke.core.job;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.SamSpokeBuilder;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Progress;
import io.github.samspoke.core.common.RunControl;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Other nodes on the store of a site. */
final class Nodes {
    private Nodes() {}

    static SamSpokeBuilder on(Site site) {
        return SamSpoke.builder()
                .credentialKeys(Site.KEYS)
                .store(site.store())
                .spoke(CalendlySpoke.create(site.clock(), site.clock()))
                .clock(site.clock())
                .sleeper(site.clock());
    }

    static SamSpoke.View another(Site site) {
        return another(site, builder -> builder);
    }

    static SamSpoke.View another(Site site, UnaryOperator<SamSpokeBuilder> more) {
        return more.apply(on(site).node("other")).build().as(Actor.of("ben"));
    }

    /** A control under which something happens at one step of a run. */
    static RunControl atStep(int step, Consumer<Progress> happening) {
        AtomicInteger steps = new AtomicInteger();
        return RunControl.listening(progress -> {
            if (steps.incrementAndGet() == step) {
                happening.accept(progress);
            }
        });
    }
}
