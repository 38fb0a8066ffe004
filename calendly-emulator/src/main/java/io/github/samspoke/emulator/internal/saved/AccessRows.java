package io.github.samspoke.emulator.internal.saved;

import io.github.samspoke.emulator.EmulatedApp;
import io.github.samspoke.emulator.internal.auth.Apps;
import io.github.samspoke.emulator.internal.auth.Code;
import io.github.samspoke.emulator.internal.auth.Codes;
import io.github.samspoke.emulator.internal.auth.Consent;
import io.github.samspoke.emulator.internal.auth.Grant;
import io.github.samspoke.emulator.internal.auth.TokenStore;
import io.github.samspoke.emulator.internal.state.Person;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * How callers get in, as rows and back.
 *
 * @param tokens tokens of any kind
 * @param apps applications
 * @param codes codes not yet used
 * @param consent who consents, and how
 */
public record AccessRows(TokenStore tokens, Apps apps, Codes codes, Consent consent) {

    /** Everything, with the id of the application that is there from the beginning. */
    public SavedState.Access save(EmulatedApp app) {
        List<SavedState.Token> given = new ArrayList<>();
        tokens.grants().forEach((text, grant) -> given.add(token(text, grant)));
        List<SavedState.CodeRow> open = new ArrayList<>();
        codes.open().forEach((text, code) -> open.add(code(text, code)));
        // The count after the tokens: what is drawn meanwhile may be lost, but is never given out twice.
        return new SavedState.Access(
                tokens.drawn(),
                app.clientId(),
                apps.all().stream()
                        .map(known -> new SavedState.App(
                                known.clientId(),
                                known.clientSecret(),
                                known.redirectUri().toString()))
                        .toList(),
                given,
                open,
                new SavedState.ConsentRow(
                        consent.person().seq(), consent.form(), consent.refused(), List.copyOf(consent.declined())));
    }

    private static SavedState.Token token(String text, Grant grant) {
        Set<String> scopes = grant.scopes();
        return new SavedState.Token(
                text,
                grant.kind().name(),
                grant.person().seq(),
                scopes == null ? null : List.copyOf(scopes),
                grant.clientId(),
                grant.issuedSeconds(),
                grant.expiresSeconds(),
                grant.revoked());
    }

    private static SavedState.CodeRow code(String text, Code code) {
        return new SavedState.CodeRow(
                text,
                code.clientId(),
                code.redirectUri(),
                code.challenge(),
                code.person().seq(),
                List.copyOf(code.scopes()),
                code.expiresSeconds());
    }

    /** Takes up what was saved. */
    public void restore(SavedState.Access saved, IntFunction<Person> persons) {
        Map<String, Grant> given = new HashMap<>();
        for (SavedState.Token row : saved.tokens()) {
            List<String> scopes = row.scopes();
            Grant grant = new Grant(
                    Grant.Kind.valueOf(row.kind()),
                    persons.apply(row.person()),
                    scopes == null ? null : new LinkedHashSet<>(scopes),
                    row.client(),
                    row.issued(),
                    row.expires(),
                    row.revoked());
            given.put(row.token(), grant);
        }
        tokens.restore(saved.drawn(), given);
        for (SavedState.App row : saved.apps()) {
            apps.keep(new EmulatedApp(Objects.requireNonNull(row.id()), row.secret(), URI.create(row.redirect())));
        }
        for (SavedState.CodeRow row : saved.codes()) {
            Code code = new Code(
                    row.client(),
                    row.redirect(),
                    row.challenge(),
                    persons.apply(row.person()),
                    new LinkedHashSet<>(row.scopes()),
                    row.expires());
            codes.restore(row.code(), code);
        }
        consent.person(persons.apply(saved.consent().person()));
        consent.form(saved.consent().form());
        consent.refused(saved.consent().refused());
        consent.declined(Set.copyOf(saved.consent().declined()));
    }
}
