package io.github.samspoke.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.jdbc.StoreException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FailureTest {
    private final JdbcWork work =
            new JdbcWork(Jdbi.create("jdbc:h2:mem:failure;MODE=PostgreSQL;DB_CLOSE_DELAY=-1", "sa", ""), Dialect.H2);

    @Test
    @DisplayName("I14: a row that the database refuses is quoted in no message and no cause")
    void run_constraintBroken_quotesNoRow() {
        work.run(handle -> handle.execute("create table person (email varchar primary key)"));
        work.run(handle -> handle.execute("insert into person values (?)", "ada@example.com"));
        assertThatThrownBy(() -> work.run(handle -> handle.execute("insert into person values (?)", "ada@example.com")))
                .isInstanceOfSatisfying(StoreException.class, refused -> {
                    StringWriter printed = new StringWriter();
                    refused.printStackTrace(new PrintWriter(printed));
                    assertThat(printed.toString()).contains("SQL state 23").doesNotContain("ada@");
                });
    }
}
