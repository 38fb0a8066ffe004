package io.github.samspoke.calendly;

import static io.github.samspoke.calendly.organization.MembershipQuery.in;
import static io.github.samspoke.calendly.testing.Bodies.ORG;
import static io.github.samspoke.calendly.testing.Bodies.last;
import static io.github.samspoke.calendly.testing.Bodies.membership;
import static io.github.samspoke.calendly.testing.Bodies.next;
import static io.github.samspoke.calendly.testing.Bodies.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.calendly.error.CallInterruptedException;
import io.github.samspoke.calendly.error.NotFoundException;
import io.github.samspoke.calendly.organization.OrganizationMembership;
import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.testing.CannedPages;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.Reply;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.transport.CalendlyListener;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of 5 pages with 4 members each, of which the next travels while one is used. */
@Timeout(20)
class ReadAheadTest {
    private static final int PAGES = 5;
    private static final int SIZE = 4;

    private final SimulatedTime time = new SimulatedTime();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private volatile CannedPages.Pages second = token -> Reply.ok(canned(1));
    private final CannedPages server = new CannedPages(token ->
            token.equals("1") ? second.answer(token) : Reply.ok(canned(token.isEmpty() ? 0 : Integer.parseInt(token))));
    private final CalendlyClient calendly = Clients.at(URI.create("http://127.0.0.1:1"), time)
            .transport(server)
            .listener(new Heard())
            .build();
    private final Pager<OrganizationMembership> members =
            calendly.organizations().memberships(in(ORG));

    private final class Heard implements CalendlyListener {
        @Override
        public void onRequest(RequestEvent event) {
            events.add("request");
        }

        @Override
        public void onResponse(ResponseEvent event) {
            events.add("response");
        }

        @Override
        public void onPage(PageEvent event) {
            events.add("page on " + Thread.currentThread().getName());
        }
    }

    @AfterEach
    void stop() {
        calendly.close();
        assertThat(Thread.interrupted()).as("left behind").isFalse();
    }

    private static String canned(int number) {
        String[] items = IntStream.range(0, SIZE)
                .mapToObj(i -> membership("m" + (number * SIZE + i), "user"))
                .toArray(String[]::new);
        return page(number + 1 < PAGES ? next("" + (number + 1)) : last(), items);
    }

    /** An answer that comes only if its thread is interrupted, and then it does not. */
    private Reply never(String token) throws InterruptedException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
        return Reply.noContent();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            assertThat(Thread.currentThread().isInterrupted()).as("in time").isFalse();
            LockSupport.parkNanos(100_000);
        }
    }

    private void awaitRequests(int count) {
        await(() -> server.sent().size() == count);
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("calendly-ahead-"))
                .toList();
    }

    @Test
    void stream_everythingTaken_nextPageTravelsMeanwhile() {
        List<String> read = new ArrayList<>();
        members.stream().forEach(member -> {
            int page = read.size() / SIZE;
            awaitRequests(Math.min(page + 2, PAGES));
            read.add(member.uri().id());
        });

        assertThat(read)
                .containsExactlyElementsOf(
                        IntStream.range(0, PAGES * SIZE).mapToObj(i -> "m" + i).toList());
        assertThat(server.sent()).extracting(CannedPages.Sent::token).containsExactly("", "1", "2", "3", "4");
        assertThat(server.sent().subList(1, PAGES)).allSatisfy(sent -> {
            assertThat(sent.thread().getName()).startsWith("calendly-ahead-");
            assertThat(sent.thread().isDaemon()).isTrue();
        });
    }

    @Test
    void pages_everythingTaken_nextPageTravelsMeanwhile() {
        List<Page<OrganizationMembership>> read = new ArrayList<>();
        members.pages().forEach(page -> {
            read.add(page);
            awaitRequests(Math.min(read.size() + 1, PAGES));
        });

        assertThat(read).hasSize(PAGES);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "4, 2", "5, 2", "6, 2", "7, 3", "20, 5"})
    void stream_limited_sendsForTheNextPageWhenHalfIsUsed(int items, int requests) {
        List<Thread> before = threads();
        // Not by the assertion, which would close the stream and with it the reading.
        assertThat(members.stream().limit(items).toList()).hasSize(items);
        if (requests == 1) {
            assertThat(before)
                    .as("no thread is started for a page nobody needs")
                    .containsAll(threads());
        }

        awaitRequests(requests);
        calendly.close();
        assertThat(server.sent()).hasSize(requests);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "3, 4", "5, 5"})
    void pages_limited_sendForTheNextFromTheSecondOn(int pages, int requests) {
        assertThat(members.pages().limit(pages).toList()).hasSize(pages);

        awaitRequests(requests);
        calendly.close();
        assertThat(server.sent()).hasSize(requests);
    }

    @Test
    void readAhead_off_readsOnTheCallersThreadWhenReached() {
        Pager<OrganizationMembership> plain = members.readAhead(false);
        List<Integer> requests = new ArrayList<>();
        plain.stream().forEach(member -> requests.add(server.sent().size()));

        assertThat(requests).containsExactly(1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5);
        assertThat(plain.onPage(page -> {}).stream().limit(4)).hasSize(4);
        assertThat(server.sent())
                .hasSize(6)
                .extracting(CannedPages.Sent::thread)
                .containsOnly(Thread.currentThread());
    }

    @Test
    void events_ofPages_areInOrder() {
        String here = "page on " + Thread.currentThread().getName();
        List<String> watched = new ArrayList<>();
        members.onPage(page -> watched.add("page on " + Thread.currentThread().getName()))
                .pages()
                .forEach(page -> {
                    int requests = Math.min(watched.size() + 1, PAGES);
                    await(() ->
                            events.stream().filter(e -> e.equals("response")).count() == requests);
                });

        assertThat(watched).containsOnly(here).hasSize(PAGES);
        assertThat(events.subList(0, 6)).containsExactly("request", "response", here, "request", "response", here);
        assertThat(events).hasSize(3 * PAGES);
    }

    @Test
    void failure_ofThePageAhead_showsWhenItIsReached() {
        second = token -> Reply.error(404, "gone");
        List<String> read = new ArrayList<>();

        assertThatThrownBy(() -> members.stream().forEach(m -> read.add(m.uri().id())))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("GET /organization_memberships")
                .satisfies(e -> assertThat(e.getStackTrace())
                        .extracting(StackTraceElement::getClassName)
                        .contains("java.util.concurrent.ThreadPoolExecutor", ReadAheadTest.class.getName()));
        assertThat(read).containsExactly("m0", "m1", "m2", "m3");
    }

    @Test
    void failure_thatPasses_isRepeatedByTheReadingThread() {
        second = token -> server.sent().size() == 2 ? Reply.error(503, "") : Reply.ok(canned(1));

        assertThat(members.stream()).hasSize(PAGES * SIZE);
        assertThat(server.sent()).extracting(CannedPages.Sent::token).containsExactly("", "1", "1", "2", "3", "4");
        assertThat(time.waits()).hasSize(1);
    }

    @Test
    void iterator_afterAFailedPage_readsItAgain() {
        second = token -> server.sent().size() == 2 ? Reply.error(404, "") : Reply.ok(canned(1));
        Iterator<OrganizationMembership> iterator = members.iterator();
        IntStream.range(0, SIZE).forEach(i -> iterator.next());

        assertThatThrownBy(iterator::hasNext).isInstanceOf(NotFoundException.class);
        assertThat(iterator.next().uri().id()).isEqualTo("m4");
    }

    @Test
    void interrupt_whileThePageTravels_endsTheCallAndTheReading() throws InterruptedException {
        second = this::never;
        Thread caller = Thread.currentThread();
        Throwable failure = catchThrowable(() -> members.stream().forEach(member -> {
            if (member.uri().id().equals("m3")) {
                awaitRequests(2);
                caller.interrupt();
            }
        }));

        assertThat(failure).isInstanceOf(CallInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void interrupt_whenThePageIsThereAlready_endsTheCall() {
        List<String> read = new ArrayList<>();
        Throwable failure = catchThrowable(() -> members.stream().forEach(member -> {
            await(() -> events.size() == 5);
            read.add(member.uri().id());
            if (read.size() == SIZE) {
                Thread.currentThread().interrupt();
            }
        }));

        assertThat(failure).isInstanceOf(CallInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(read).hasSize(SIZE);
    }

    @Test
    void stream_closed_endsTheReading() throws InterruptedException {
        second = this::never;
        try (Stream<OrganizationMembership> stream = members.stream()) {
            assertThat(stream.limit(3).toList()).hasSize(3);
            awaitRequests(2);
        }

        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void stream_userFails_endsTheReading() throws InterruptedException {
        second = this::never;
        assertThatThrownBy(() -> members.stream().forEach(member -> {
                    awaitRequests(2);
                    throw new IllegalArgumentException("mine");
                }))
                .hasMessage("mine");

        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void client_closedWhileThePageTravels_endsWhoWaits(boolean byStep) throws InterruptedException {
        second = this::never;
        Thread closer = new Thread(() -> {
            awaitRequests(2);
            calendly.close();
        });
        closer.start();

        assertThatThrownBy(() -> {
                    if (byStep) {
                        members.iterator().forEachRemaining(member -> {});
                    } else {
                        members.stream().forEach(member -> {});
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the client is closed");
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        closer.join();
        assertThatThrownBy(() -> members.stream().count()).hasMessage("the client is closed");
    }

    @Test
    void threads_ofManyStreams_areFewAndEndWithTheClient() {
        List<Thread> before = threads();
        second = this::never;
        List<Iterator<OrganizationMembership>> abandoned = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Iterator<OrganizationMembership> iterator = members.iterator();
            IntStream.range(0, SIZE).forEach(j -> iterator.next());
            abandoned.add(iterator);
        }

        awaitRequests(20 + 4);
        List<Thread> own = new ArrayList<>(threads());
        own.removeAll(before);
        assertThat(own).hasSize(4).allMatch(Thread::isDaemon);
        second = token -> Reply.ok(canned(1));
        assertThat(abandoned.get(19).next().uri().id()).isEqualTo("m4");
        calendly.close();
        own.forEach(thread -> await(() -> !thread.isAlive()));
    }
}
