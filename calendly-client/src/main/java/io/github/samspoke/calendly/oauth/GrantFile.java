package io.github.samspoke.calendly.oauth;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A stored grant in a file. */
final class GrantFile {
    /** "SSG" and the number of the format. */
    private static final int MAGIC = 0x53534701;

    private GrantFile() {}

    static void write(DataOutputStream out, StoredGrant grant) throws IOException {
        GrantLease lease = grant.lease();
        out.writeInt(MAGIC);
        out.writeUTF(grant.key());
        out.writeLong(grant.version());
        out.writeLong(grant.fence());
        out.writeUTF(grant.state().name());
        out.writeBoolean(lease != null);
        if (lease != null) {
            out.writeUTF(lease.owner());
            out.writeUTF(lease.attempt());
            Binary.put(out, lease.startedAt());
            Binary.put(out, lease.until());
        }
        out.writeInt(grant.sealed().length);
        out.write(grant.sealed());
    }

    static StoredGrant read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not the file of a grant");
        }
        String key = in.readUTF();
        long version = in.readLong();
        long fence = in.readLong();
        GrantState state = GrantState.valueOf(in.readUTF());
        GrantLease lease = in.readBoolean() ? lease(in) : null;
        int length = in.readInt();
        byte[] sealed = in.readNBytes(length);
        if (sealed.length < length) {
            throw new IOException("the file is cut");
        }
        return new StoredGrant(key, version, fence, state, lease, sealed);
    }

    private static GrantLease lease(DataInputStream in) throws IOException {
        return new GrantLease(in.readUTF(), in.readUTF(), Binary.instant(in), Binary.instant(in));
    }
}
