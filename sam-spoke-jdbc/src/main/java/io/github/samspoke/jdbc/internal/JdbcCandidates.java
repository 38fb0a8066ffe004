package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.reclamation.CandidateStore;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.Optional;

/** Candidates; a constraint sees to it that a person has one open at most. */
public final class JdbcCandidates implements CandidateStore {
    private final JdbcWork work;
    private final Table<RemovalCandidate, RemovalCandidate> rows;

    public JdbcCandidates(JdbcWork work) {
        this.work = work;
        this.rows = Table.of(work, "samspoke_candidate", RemovalCandidate.class)
                .key("number", RemovalCandidate::number)
                .column("profile", candidate -> candidate.profile().value())
                .column("user_uri", RemovalCandidate::userUri)
                .column("state", candidate -> candidate.state().name())
                .column("open_user", candidate -> candidate.state().open() ? candidate.userUri() : null);
    }

    @Override
    public void save(RemovalCandidate candidate) {
        rows.save(candidate);
    }

    @Override
    public Optional<RemovalCandidate> find(String number) {
        return rows.select("number = ?" + lock(), number).stream().findFirst();
    }

    @Override
    public Optional<RemovalCandidate> open(ProfileId profile, String userUri) {
        return rows.select("profile = ? and open_user = ?" + lock(), profile.value(), userUri).stream()
                .findFirst();
    }

    /** Locked inside a unit of work: what is moved on was not moved by another node since it was read. */
    private String lock() {
        return work.active() ? " for update" : "";
    }

    @Override
    public List<RemovalCandidate> list(ProfileId profile) {
        return rows.sorted(RemovalCandidate::number, "profile = ?", profile.value());
    }

    @Override
    public String nextNumber() {
        return "RCC%07d".formatted(work.next("samspoke_candidate_number"));
    }
}
