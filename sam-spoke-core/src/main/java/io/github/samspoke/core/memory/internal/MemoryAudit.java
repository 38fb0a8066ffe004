package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditPerson;
import io.github.samspoke.core.audit.AuditStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The audit trail in memory. */
public final class MemoryAudit implements AuditStore {
    private record Key(String chain, String mark) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int chains = chain.compareTo(other.chain);
            return chains == 0 ? mark.compareTo(other.mark) : chains;
        }
    }

    private final MemoryWork work;
    private final MemoryLists<String, AuditEntry> chains;
    private final MemoryTable<Key, AuditPerson> people;
    private final MemoryTable<String, Set<Key>> byUser;
    private final MemoryTable<String, Set<Key>> byEmail;

    public MemoryAudit(MemoryWork work) {
        this.work = work;
        this.chains = new MemoryLists<>(work);
        this.people = new MemoryTable<>(work);
        this.byUser = new MemoryTable<>(work);
        this.byEmail = new MemoryTable<>(work);
    }

    @Override
    public void append(AuditEntry entry) {
        work.inTransaction(() -> {
            long next = length(entry.chain()) + 1;
            if (entry.sequence() != next) {
                throw new IllegalStateException("row " + entry.sequence() + " of chain " + entry.chain()
                        + " does not follow, expected " + next);
            }
            chains.append(entry.chain(), entry);
        });
    }

    @Override
    public Optional<AuditEntry> head(String chain) {
        return chains.last(chain);
    }

    @Override
    public List<AuditEntry> entries(String chain) {
        return chains.list(chain);
    }

    @Override
    public List<AuditEntry> page(String chain, long after, int most) {
        return chains.page(chain, after, most);
    }

    @Override
    public long length(String chain) {
        return head(chain).map(AuditEntry::sequence).orElse(0L);
    }

    @Override
    public List<String> chains() {
        return chains.keys().stream().sorted().toList();
    }

    @Override
    public void addPerson(AuditPerson person) {
        work.inTransaction(() -> {
            Key key = new Key(person.chain(), person.mark());
            if (people.get(key).isEmpty()) {
                people.put(key, person);
                index(byUser, person.userUri(), key, true);
                index(byEmail, person.email(), key, true);
            }
        });
    }

    private static void index(MemoryTable<String, Set<Key>> index, String value, Key key, boolean in) {
        Set<Key> keys = new TreeSet<>(index.get(value).orElse(Set.of()));
        boolean changed = in ? keys.add(key) : keys.remove(key);
        if (changed) {
            index.put(value, keys);
        }
    }

    @Override
    public List<AuditPerson> peopleOf(String userUri) {
        return indexed(byUser, userUri);
    }

    @Override
    public List<AuditPerson> peopleWith(String email) {
        return indexed(byEmail, email);
    }

    private List<AuditPerson> indexed(MemoryTable<String, Set<Key>> index, String value) {
        return work.read(() -> index.get(value).orElse(Set.of()).stream()
                .flatMap(key -> people.get(key).stream())
                .toList());
    }

    @Override
    public Optional<AuditPerson> person(String chain, String mark) {
        return people.get(new Key(chain, mark));
    }

    @Override
    public void removePerson(String chain, String mark) {
        work.inTransaction(() -> {
            Key key = new Key(chain, mark);
            people.get(key).ifPresent(person -> {
                people.remove(key);
                index(byUser, person.userUri(), key, false);
                index(byEmail, person.email(), key, false);
            });
        });
    }
}
