package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.reclamation.CandidateStore;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.Optional;

/** Candidates in memory; the open one of each person is kept at hand. */
public final class MemoryCandidates implements CandidateStore {
    private final MemoryWork work;
    private final MemoryTable<String, RemovalCandidate> rows;
    private final MemoryTable<ProfileKey, String> open;
    private final MemorySequence numbers;

    public MemoryCandidates(MemoryWork work) {
        this.work = work;
        this.rows = new MemoryTable<>(work);
        this.open = new MemoryTable<>(work);
        this.numbers = new MemorySequence(work);
    }

    @Override
    public void save(RemovalCandidate candidate) {
        ProfileKey person = new ProfileKey(candidate.profile(), candidate.userUri());
        work.inTransaction(() -> {
            rows.put(candidate.number(), candidate);
            if (candidate.state().open()) {
                open.put(person, candidate.number());
            } else if (open.get(person).filter(candidate.number()::equals).isPresent()) {
                open.remove(person);
            }
        });
    }

    @Override
    public Optional<RemovalCandidate> find(String number) {
        return rows.get(number);
    }

    @Override
    public Optional<RemovalCandidate> open(ProfileId profile, String userUri) {
        return open.get(new ProfileKey(profile, userUri)).flatMap(rows::get);
    }

    @Override
    public List<RemovalCandidate> list(ProfileId profile) {
        return rows.all().stream().filter(c -> c.profile().equals(profile)).toList();
    }

    @Override
    public String nextNumber() {
        return "RCC%07d".formatted(numbers.next());
    }
}
