package io.github.samspoke.calendly.internal.call;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** Two calls want the last of the budget; one gets it, and nothing is lost or made. */
@JCStressTest
@Outcome(
        id = {"true, false, 0", "false, true, 0"},
        expect = Expect.ACCEPTABLE,
        desc = "one of them repeats")
@Outcome(expect = Expect.FORBIDDEN, desc = "the budget is overdrawn, or nobody gets it")
@State
public class RetryBudgetStress {
    private static final int COST = RetryBudget.CAPACITY;

    private final RetryBudget budget = new RetryBudget();

    @Actor
    public void one(ZZI_Result seen) {
        seen.r1 = budget.take(COST);
    }

    @Actor
    public void other(ZZI_Result seen) {
        seen.r2 = budget.take(COST);
    }

    @Arbiter
    public void after(ZZI_Result seen) {
        seen.r3 = budget.left();
    }
}
