package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.common.NumberStore;
import io.github.samspoke.core.common.Numbered;
import java.util.Locale;

/** Numbers from a sequence of the database for each kind. */
public final class JdbcNumbers implements NumberStore {
    private final JdbcWork work;

    public JdbcNumbers(JdbcWork work) {
        this.work = work;
    }

    @Override
    public String next(Numbered kind) {
        return kind.text(work.next("samspoke_" + kind.name().toLowerCase(Locale.ROOT) + "_number"));
    }
}
