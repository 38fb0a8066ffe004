package io.github.samspoke.calendly.oauth;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZJ_Result;

/** Two processes want to write the next record of a grant; one does, and its record is whole. */
@JCStressTest
@Outcome(
        id = {"true, false, 1", "false, true, 2"},
        expect = Expect.ACCEPTABLE,
        desc = "one of them writes")
@Outcome(expect = Expect.FORBIDDEN, desc = "both write, nobody does, or the record is torn")
@State
public class TokenCacheStress {
    private final TokenStore store = TokenStores.inMemory(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private boolean write(long version) {
        return store.compareAndSet(
                0, new StoredGrant("tenant", version, 1, GrantState.ACTIVE, null, new byte[] {(byte) version}));
    }

    @Actor
    public void one(ZZJ_Result seen) {
        seen.r1 = write(1);
    }

    @Actor
    public void other(ZZJ_Result seen) {
        seen.r2 = write(2);
    }

    @Arbiter
    public void after(ZZJ_Result seen) {
        StoredGrant row = store.read("tenant").orElseThrow();
        seen.r3 = row.version() == row.sealed()[0] ? row.version() : -1;
    }
}
