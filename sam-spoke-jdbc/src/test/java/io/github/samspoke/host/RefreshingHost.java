package io.github.samspoke.host;

import io.github.samspoke.calendly.oauth.KeyProvider;
import io.github.samspoke.calendly.oauth.OAuthApp;
import io.github.samspoke.calendly.oauth.OAuthClient;
import io.github.samspoke.calendly.oauth.OAuthGrant;
import io.github.samspoke.core.calendly.internal.SealedTokenStore;
import io.github.samspoke.core.connection.CredentialState;
import io.github.samspoke.core.connection.SealedCredential;
import io.github.samspoke.core.connection.SealedCredentialStore;
import io.github.samspoke.jdbc.JdbcStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A node of the host in a process of its own: asks for the access token of a stored grant on many threads at once, round
 * by round as it is told, and stops at one point of a refresh. It reports each step on its standard output.
 */
public final class RefreshingHost {
    /** What it ends with when it halts. */
    public static final int HALTED = 42;

    private static final CountDownLatch GO = new CountDownLatch(1);

    private static volatile Duration clockAhead = Duration.ZERO;
    private static volatile Duration storeAhead = Duration.ZERO;

    private RefreshingHost() {}

    /** Where it stops. What happens at the server in between, the test sees to. */
    public enum Point {
        NOWHERE,
        BEFORE_INTENT,
        AFTER_INTENT,
        AFTER_RESPONSE,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    /**
     * Takes the database, the application, the token server, the grant's key, where to stop, whether to halt there,
     * and how far the clocks of the node and of the store are ahead.
     */
    public static void main(String[] args) throws IOException {
        ahead(args[8], args[9]);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(args[0]);
        source.setUser("postgres");
        JdbcStore store = JdbcStore.builder(source).migrate(false).build();
        Stopping stopping = new Stopping(store, Point.valueOf(args[6]), Boolean.parseBoolean(args[7]));
        byte[] key = new byte[32];
        key[0] = 1;
        OAuthClient client = OAuthClient.builder()
                .app(OAuthApp.web(args[1], args[2], URI.create(args[3])))
                .authorizeBase(URI.create(args[4]))
                .tokenBase(URI.create(args[4]))
                .tokenStore(
                        new SealedTokenStore(stopping, new Ahead()),
                        KeyProvider.of("key1", new SecretKeySpec(key, "AES")))
                .clock(new Ahead())
                .build();
        OAuthGrant grant = client.resume(args[5]).orElseThrow();
        say("ready");
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] words = line.split(" ", -1);
            ahead(words[1], words[2]);
            if (words[0].equals("go")) {
                GO.countDown();
            } else {
                round(grant, Integer.parseInt(words[3]));
            }
        }
    }

    private static void ahead(String clockMillis, String storeMillis) {
        clockAhead = Duration.ofMillis(Long.parseLong(clockMillis));
        storeAhead = Duration.ofMillis(Long.parseLong(storeMillis));
    }

    private static void round(OAuthGrant grant, int count) {
        CountDownLatch start = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(count);
        Set<String> got = new ConcurrentSkipListSet<>();
        for (int i = 0; i < count; i++) {
            new Thread(() -> {
                        try {
                            start.await();
                            got.add("token-"
                                    + Integer.toHexString(grant.current().hashCode()));
                        } catch (InterruptedException | RuntimeException e) {
                            got.add(e.getClass().getSimpleName());
                        } finally {
                            done.countDown();
                        }
                    })
                    .start();
        }
        start.countDown();
        new Thread(() -> {
                    try {
                        done.await();
                        say("got " + String.join(",", got));
                    } catch (InterruptedException e) {
                        say("interrupted");
                    }
                })
                .start();
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** The system's clock, as far ahead as it is told. */
    private static final class Ahead extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(clockAhead);
        }
    }

    /** The node's store, at which it stops, once. */
    private record Stopping(JdbcStore store, Point point, boolean halting) implements SealedCredentialStore {
        @Override
        public Optional<SealedCredential> read(String key) {
            return store.credentials().read(key);
        }

        @Override
        public boolean compareAndSet(long expectedFence, SealedCredential next) {
            boolean intent = next.state() == CredentialState.REFRESHING;
            boolean outcome = next.state() == CredentialState.ACTIVE;
            stop(intent ? Point.BEFORE_INTENT : outcome ? Point.AFTER_RESPONSE : Point.NOWHERE);
            boolean stored = store.work().<Boolean>inTransaction(() -> {
                boolean done = store.credentials().compareAndSet(expectedFence, next);
                stop(outcome ? Point.BEFORE_COMMIT : Point.NOWHERE);
                return done;
            });
            say("stored " + next.state() + " " + stored);
            stop(intent ? Point.AFTER_INTENT : outcome ? Point.AFTER_COMMIT : Point.NOWHERE);
            return stored;
        }

        private void stop(Point here) {
            if (here != point || here == Point.NOWHERE) {
                return;
            }
            say("at " + here);
            if (halting) {
                Runtime.getRuntime().halt(HALTED);
            }
            try {
                GO.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Instant now(Instant now) {
            return store.credentials().now(now).plus(storeAhead);
        }
    }
}
