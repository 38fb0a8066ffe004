package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.people.Resolution;
import io.github.samspoke.core.people.ResolutionStore;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** Resolutions, a row a holder; the outcome is a column, so that work lists can be asked for. */
public final class JdbcResolutions implements ResolutionStore {
    private record Row(String profile, String userUri, Resolution resolution) {
        String outcome() {
            return resolution.getClass().getSimpleName().toUpperCase(Locale.ROOT);
        }
    }

    private final Table<Row, Resolution> rows;

    public JdbcResolutions(JdbcWork work) {
        this.rows = Table.of(work, "samspoke_resolution", Resolution.class, Row::resolution)
                .key("profile", Row::profile)
                .key("user_uri", Row::userUri)
                .column("outcome", Row::outcome);
    }

    @Override
    public void save(String profile, Map<String, Resolution> resolutions) {
        rows.saveAll(resolutions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(holder -> new Row(profile, holder.getKey(), holder.getValue()))
                .toList());
    }

    @Override
    public void remove(String profile, String holder) {
        rows.remove(profile, holder);
    }

    @Override
    public Map<String, Resolution> list(String profile) {
        Map<String, Resolution> all = new HashMap<>();
        each(profile, all::put);
        return all;
    }

    @Override
    public void each(String profile, BiConsumer<String, Resolution> each) {
        rows.each("user_uri", each, profile);
    }
}
