package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is sealed of a grant: its tokens and the attempts to renew them. */
record GrantBytes(OAuthTokens tokens, Attempts attempts) {
    private static final byte FORMAT = 1;

    byte[] written() {
        return Binary.written(out -> {
            out.writeByte(FORMAT);
            put(out, tokens);
            put(out, attempts);
        });
    }

    static GrantBytes read(byte[] bytes) throws IOException {
        return Binary.read(bytes, in -> {
            if (in.readByte() != FORMAT) {
                throw new IOException("another format");
            }
            return new GrantBytes(tokens(in), attempts(in));
        });
    }

    private static void put(DataOutputStream out, OAuthTokens tokens) throws IOException {
        out.writeUTF(tokens.access().reveal());
        out.writeUTF(tokens.refresh().reveal());
        out.writeShort(tokens.scopes().size());
        for (Scope scope : tokens.scopes()) {
            out.writeUTF(scope.value());
        }
        Binary.put(out, tokens.issuedAt());
        Binary.put(out, tokens.expiresAt());
        out.writeUTF(tokens.owner().toString());
        OrganizationRef organization = tokens.organization();
        Binary.putNullable(out, organization == null ? null : organization.toString());
    }

    private static OAuthTokens tokens(DataInputStream in) throws IOException {
        Secret access = Secret.of(in.readUTF());
        Secret refresh = Secret.of(in.readUTF());
        Set<Scope> scopes = new HashSet<>();
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            scopes.add(Scope.of(in.readUTF()));
        }
        Instant issuedAt = Binary.instant(in);
        Instant expiresAt = Binary.instant(in);
        UserRef owner = UserRef.parse(in.readUTF());
        String organization = Binary.nullable(in);
        return new OAuthTokens(
                access,
                refresh,
                scopes,
                issuedAt,
                expiresAt,
                owner,
                organization == null ? null : OrganizationRef.parse(organization));
    }

    private static void put(DataOutputStream out, Attempts attempts) throws IOException {
        out.writeByte(attempts.recent().size());
        for (Instant at : attempts.recent()) {
            Binary.put(out, at);
        }
        out.writeInt(attempts.failures());
        Binary.put(out, attempts.notBefore());
    }

    private static Attempts attempts(DataInputStream in) throws IOException {
        List<Instant> recent = new ArrayList<>();
        for (int count = in.readUnsignedByte(); count > 0; count--) {
            recent.add(Binary.instant(in));
        }
        return new Attempts(recent, in.readInt(), Binary.instant(in));
    }
}
