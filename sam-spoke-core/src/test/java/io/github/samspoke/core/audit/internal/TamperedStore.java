package io.github.samspoke.core.audit.internal;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditPerson;
import io.github.samspoke.core.audit.AuditStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A store whose rows somebody can reach with their hands. */
final class TamperedStore implements AuditStore {
    final Map<String, List<AuditEntry>> chains = new TreeMap<>();
    /** What the chain's own record says, where it is not the truth. */
    final Map<String, Long> lengths = new TreeMap<>();

    final List<AuditPerson> people = new ArrayList<>();

    @Override
    public void append(AuditEntry entry) {
        rows(entry.chain()).add(entry);
    }

    @Override
    public Optional<AuditEntry> head(String chain) {
        List<AuditEntry> rows = rows(chain);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
    }

    @Override
    public List<AuditEntry> entries(String chain) {
        return List.copyOf(rows(chain));
    }

    /** As a database gives them: in the order in which somebody has laid them. */
    @Override
    public List<AuditEntry> page(String chain, long after, int most) {
        List<AuditEntry> rows = rows(chain);
        int from = 0;
        while (from < rows.size() && after >= rows.get(from).sequence()) {
            from++;
        }
        return List.copyOf(rows.subList(from, Math.min(rows.size(), from + most)));
    }

    @Override
    public long length(String chain) {
        return lengths.getOrDefault(chain, (long) rows(chain).size());
    }

    @Override
    public void addPerson(AuditPerson person) {
        people.add(person);
    }

    @Override
    public List<AuditPerson> peopleOf(String userUri) {
        return people.stream()
                .filter(person -> person.userUri().equals(userUri))
                .toList();
    }

    @Override
    public List<AuditPerson> peopleWith(String email) {
        return people.stream().filter(person -> person.email().equals(email)).toList();
    }

    @Override
    public Optional<AuditPerson> person(String chain, String mark) {
        return people.stream()
                .filter(person -> person.chain().equals(chain) && person.mark().equals(mark))
                .findFirst();
    }

    @Override
    public void removePerson(String chain, String mark) {
        person(chain, mark).ifPresent(people::remove);
    }

    @Override
    public List<String> chains() {
        return List.copyOf(chains.keySet());
    }

    List<AuditEntry> rows(String chain) {
        return chains.computeIfAbsent(chain, name -> new ArrayList<>());
    }
}
