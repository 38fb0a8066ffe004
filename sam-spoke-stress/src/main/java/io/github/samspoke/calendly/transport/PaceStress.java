package io.github.samspoke.calendly.transport;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/** Two requests want the one token there is, while time stands still. */
@JCStressTest
@Outcome(
        id = {"true, false, false", "false, true, false"},
        expect = Expect.ACCEPTABLE,
        desc = "one of them leaves")
@Outcome(expect = Expect.FORBIDDEN, desc = "a token is spent twice, or lost")
@State
public class PaceStress {
    private static final Clock STANDING = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final Pace pace = Pace.builder(STANDING).firstRate(8).build();

    @Actor
    public void one(ZZZ_Result seen) {
        seen.r1 = pace.tryTake().isEmpty();
    }

    @Actor
    public void other(ZZZ_Result seen) {
        seen.r2 = pace.tryTake().isEmpty();
    }

    @Arbiter
    public void after(ZZZ_Result seen) {
        seen.r3 = pace.tryTake().isEmpty();
    }
}
