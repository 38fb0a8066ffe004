package io.github.samspoke.core.spoke;

import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.Credential;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * What a session is opened with.
 *
 * @param connection the connection
 * @param credential its credential
 * @param access what the session is for
 * @param clock the time
 * @param sleeper the way to wait
 * @param beforeCall to be run before each request; throws where no vendor may be called
 * @param waiting to be told before each wait until when it lasts
 */
public record ConnectionContext(
        Connection connection,
        Credential credential,
        Access access,
        Clock clock,
        Sleeper sleeper,
        Runnable beforeCall,
        Consumer<Instant> waiting) {}
