package io.github.samspoke.benchmarks;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.internal.api.Decoding;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.organization.OrganizationMembership;
import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.transport.Pace;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One page of 100 memberships from bytes to records. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-Xms512m", "-Xmx512m"})
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecodeBenchmark {
    private final byte[] body = Listing.memberships(2).page(0);
    private final MembershipQuery query = MembershipQuery.in(OrganizationRef.parse(Bodies.ORGANIZATION));
    private final CalendlyClient calendly = CalendlyClient.builder()
            .accessToken("benchmark")
            .pace(Pace.unlimited())
            .transport(request -> new TransportResponse(
                    200, Map.of("Content-Type", List.of("application/json")), body, Duration.ZERO))
            .build();

    /** The alternative. */
    @Benchmark
    public Object bare() throws IOException {
        return Bare.MAPPER.readValue(body, Bare.Page.class);
    }

    /** Ours. */
    @Benchmark
    public Object decode() {
        return Decoding.memberships(body);
    }

    /** Ours, with the call around it: token, pace, headers, paging, but no network. */
    @Benchmark
    public Page<OrganizationMembership> call() {
        return calendly.organizations().memberships(query).first();
    }
}
