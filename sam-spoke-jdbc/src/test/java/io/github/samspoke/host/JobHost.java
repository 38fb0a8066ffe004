package io.github.samspoke.host;

import com.zaxxer.hikari.HikariDataSource;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.jdbc.JdbcStore;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** A host's process that runs due jobs until its input ends; its days pass quickly. */
public final class JobHost {
    private JobHost() {}

    /** A clock on which a day takes a given time, the same in all processes. */
    public static Clock fast(Instant began, Duration day) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                long nanos =
                        Duration.between(began, Clock.systemUTC().instant()).toNanos();
                long factor = Duration.ofDays(1).toMillis() / day.toMillis();
                return began.plus(Duration.ofNanos(nanos).multipliedBy(factor));
            }
        };
    }

    /** Writes down, by the database's clock, between when and when something was read of whom. */
    public static IdleSpoke.Watch log(DataSource source, String node) {
        return (organization, work) -> {
            try {
                long id = begin(source, node, organization);
                work.run();
                execute(source, "update vendor_log set ended = clock_timestamp() where id = " + id);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static long begin(DataSource source, String node, String organization) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into vendor_log (node, organization, began) values (?, ?, clock_timestamp())"
                                + " returning id")) {
            insert.setString(1, node);
            insert.setString(2, organization);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    public static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    /** Takes the URL, the node's name, when the test began, and how many milliseconds a day takes. */
    public static void main(String[] args) throws IOException {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(args[0]);
        source.setUsername("postgres");
        source.setMaximumPoolSize(4);
        SamSpoke spoke = SamSpoke.builder()
                .credentialKeys(Site.KEYS)
                .store(JdbcStore.builder(source).migrate(false).build())
                .spoke(new IdleSpoke(log(source, args[1])))
                .clock(fast(Instant.parse(args[2]), Duration.ofMillis(Long.parseLong(args[3]))))
                .sleeper(until -> Thread.sleep(5))
                .node(args[1])
                .build();
        spoke.start(Duration.ofMinutes(1));
        System.out.println("started");
        int more;
        do {
            more = System.in.read();
        } while (more >= 0);
        spoke.close();
        source.close();
    }
}
