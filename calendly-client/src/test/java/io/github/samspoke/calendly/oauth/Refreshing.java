package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.HeardGrants;
import io.github.samspoke.calendly.testing.LoopbackServer;
import io.github.samspoke.calendly.testing.Reply;
import io.github.samspoke.calendly.testing.SimulatedTime;
import java.io.IOException;
import java.net.URI;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;

/** A token endpoint whose answers are numbered, with an API behind it that takes one access token. */
abstract class Refreshing {
    static final OAuthApp APP = OAuthApp.web("client", "sekret-client-secret", URI.create("https://host.example/cb"));

    final SimulatedTime time = new SimulatedTime();
    final AtomicInteger refreshes = new AtomicInteger();
    final HeardGrants heard = new HeardGrants();
    final FragileStore store = new FragileStore(TokenStores.inMemory(time));
    volatile IntFunction<Reply> tokenReply = n -> Reply.ok(TokenBodies.tokens(n));
    volatile Reply revokeReply = Reply.ok("{}");
    volatile String accepted = "sekret-access-1";
    final LoopbackServer server = new LoopbackServer(this::answer);
    final OAuthClient oauth = builder().build();

    final OAuthClientBuilder builder() {
        return OAuthClient.builder()
                .app(APP)
                .tokenBase(server.uri())
                .clock(time)
                .sleeper(time)
                .listener(heard)
                .random(new SplittableRandom(1))
                .tokenStore(store, KeyProvider.ephemeral());
    }

    final OAuthGrant grant() {
        return oauth.keep("acme", TokenBodies.pair(time.instant()));
    }

    private Reply answer(LoopbackServer.Request request) {
        if (request.path().equals("/oauth/token")) {
            return tokenReply.apply(refreshes.incrementAndGet());
        }
        if (request.path().equals("/oauth/revoke")) {
            return revokeReply;
        }
        boolean good = ("Bearer " + accepted).equals(request.headers().get("authorization"));
        return good ? Reply.ok(Bodies.me()) : Reply.error(401, "The access token expired");
    }

    @AfterEach
    final void stop() throws IOException {
        oauth.close();
        server.close();
    }
}
