package io.github.samspoke.core.people.internal;

import io.github.samspoke.core.people.DirectoryUser;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.people.Resolution;
import io.github.samspoke.core.people.ResolutionRule;
import io.github.samspoke.core.people.UserDirectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the holders of seats in a directory: exactly first, then by the rules in their order. */
public final class Resolver {
    private static final int BATCH = 1_000;

    private final UserDirectory directory;
    private final List<ResolutionRule> rules;

    public Resolver(UserDirectory directory, List<ResolutionRule> rules) {
        this.directory = directory;
        this.rules = List.copyOf(rules);
    }

    /** Resolves the holders, who are given with their e-mail addresses. Does the directory's I/O. */
    public Map<String, Resolution> resolve(Map<String, EmailAddress> holders) {
        Map<String, Resolution> resolutions = new HashMap<>();
        List<Map.Entry<String, EmailAddress>> all = new ArrayList<>(holders.entrySet());
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Map.Entry<String, EmailAddress>> some = all.subList(from, Math.min(from + BATCH, all.size()));
            Map<EmailAddress, List<DirectoryUser>> found = directory.byEmails(
                    some.stream().map(Map.Entry::getValue).distinct().toList());
            for (Map.Entry<String, EmailAddress> holder : some) {
                List<DirectoryUser> exact = new ArrayList<>(found.getOrDefault(holder.getValue(), List.of()));
                exact.addAll(directory.byUserId(holder.getValue().value()));
                resolutions.put(
                        holder.getKey(),
                        outcome(exact, Resolution.EXACT).orElseGet(() -> byRules(holder.getKey(), holder.getValue())));
            }
        }
        return resolutions;
    }

    private Resolution byRules(String userUri, EmailAddress email) {
        for (ResolutionRule rule : rules) {
            Optional<Resolution> outcome = rule.key(userUri, email)
                    .map(key ->
                            key.indexOf('@') >= 0 ? directory.byEmail(EmailAddress.of(key)) : directory.byUserId(key))
                    .flatMap(found -> outcome(found, rule.name()));
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new Resolution.Unresolved(
                rules.isEmpty()
                        ? "nobody has the e-mail address or user id"
                        : "nobody has the e-mail address or user id, and none of " + rules.size()
                                + " rules found anybody");
    }

    /** The same person found in two ways is one. */
    private static Optional<Resolution> outcome(List<DirectoryUser> found, String by) {
        Map<String, DirectoryUser> people = new LinkedHashMap<>();
        found.forEach(user -> people.putIfAbsent(user.id(), user));
        if (people.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                people.size() == 1
                        ? new Resolution.Resolved(people.values().iterator().next(), by)
                        : new Resolution.Ambiguous(List.copyOf(people.keySet()), by));
    }
}
