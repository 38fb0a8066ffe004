package io.github.samspoke.core.audit.internal;

import io.github.samspoke.core.audit.AuditPerson;
import io.github.samspoke.core.audit.AuditStore;
import io.github.samspoke.core.common.Hashing;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps addresses and names out of rows (I10): in their place stands a mark, and beside the trail who it is. The hash in a
 * mark is keyed with a salt of that person's own, which is erased with the name.
 */
final class Marks {
    /** Under this key the details of a row name a person. */
    static final String USER = "user";

    /** Under this key a row carries the mark of that person's address. */
    static final String EMAIL = "emailHash";

    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*");
    private static final Pattern MARK = Pattern.compile("person:([0-9a-f]{32})");
    private static final String ERASED = "(erased)";
    private static final int MARK_LENGTH = 32;
    private static final int SALT_BYTES = 32;
    private static final Set<String> FREE_TEXTS = Set.of("detail", "note", "reason");
    /** A shorter name may stand for anything. */
    private static final int SHORTEST_NAME = 3;
    /** A name stands between blanks or signs; within a word or an identifier it is somebody else's letters. */
    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}/_-])";

    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}/_-])";

    private final AuditStore store;
    private final PersonSource source;
    private final SecureRandom random = new SecureRandom();

    Marks(AuditStore store, PersonSource source) {
        this.store = store;
        this.source = source;
    }

    /** A row's details without addresses and without the name of the person they are about. */
    Map<String, String> hidden(String chain, Map<String, String> details) {
        String user = details.getOrDefault(USER, "");
        Optional<PersonSource.Known> known = user.isEmpty()
                ? Optional.empty()
                : source.find(chain, user).filter(who -> !who.email().isEmpty());
        Map<String, String> safe = new TreeMap<>(details);
        known.ifPresent(who -> hide(chain, user, who, safe));
        safe.replaceAll((key, value) -> hidden(chain, value));
        return safe;
    }

    private void hide(String chain, String user, PersonSource.Known who, Map<String, String> details) {
        List<AuditPerson> there = store.peopleOf(user);
        String instead = ERASED;
        if (there.stream().noneMatch(AuditPerson::isErased)) {
            AuditPerson person = there.stream()
                    .filter(one -> one.chain().equals(chain) && one.email().equals(who.email()))
                    .findFirst()
                    .orElseGet(() -> added(chain, user, who.email(), who.name()));
            instead = mark(person);
            details.put(EMAIL, person.mark());
        }
        for (String text : List.of(who.email(), who.name())) {
            if (text.length() >= SHORTEST_NAME) {
                String literal = Matcher.quoteReplacement(instead);
                Pattern wanted = Pattern.compile(
                        NO_LETTER_BEFORE + Pattern.quote(text) + NO_LETTER_AFTER,
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
                details.replaceAll((key, value) ->
                        written(key, value) ? wanted.matcher(value).replaceAll(literal) : value);
            }
        }
    }

    /** Whether somebody wrote it: a single word of the engine's own (a role, a state, a URI) names nobody. */
    private static boolean written(String key, String value) {
        return !key.equals(USER) && (value.contains(" ") || FREE_TEXTS.contains(key));
    }

    /** A text without addresses. */
    String hidden(String chain, String text) {
        return replaced(text, address -> mark(of(chain, address)));
    }

    /** A text without addresses, of which none is kept. */
    static String struck(String text) {
        return replaced(text, address -> "(an address)");
    }

    private static String replaced(String text, UnaryOperator<String> replacement) {
        return text.indexOf('@') < 0
                ? text
                : ADDRESS.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                replacement.apply(found.group().toLowerCase(Locale.ROOT))));
    }

    private static String mark(AuditPerson person) {
        return "person:" + person.mark();
    }

    /** Whoever has an address that came without its user. */
    private AuditPerson of(String chain, String address) {
        return store.peopleWith(address).stream()
                .filter(person -> person.chain().equals(chain))
                .findFirst()
                .orElseGet(() -> added(chain, "", address, ""));
    }

    private AuditPerson added(String chain, String user, String email, String name) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String hash = Hashing.hmacSha256(new SecretKeySpec(salt, "HmacSHA256"), email);
        AuditPerson person = new AuditPerson(
                chain,
                hash.substring(0, MARK_LENGTH),
                user,
                email,
                name,
                HexFormat.of().formatHex(salt));
        store.addPerson(person);
        return person;
    }

    /** A text of a row with the people in it, as far as they are known. */
    String shown(String chain, String text) {
        return MARK.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        store.person(chain, found.group(1)).map(Marks::words).orElse(found.group())));
    }

    /** Who a user is, or the user's URI. */
    String shownUser(String chain, String mark, String user) {
        return store.person(chain, mark).map(Marks::words).orElse(user);
    }

    private static String words(AuditPerson person) {
        return person.name().isEmpty() ? person.email() : person.name() + " <" + person.email() + ">";
    }
}
