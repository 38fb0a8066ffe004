package io.github.samspoke.emulator.internal.state;

/**
 * Ids of 16 upper-case characters that look random and yet carry the number of their row, so that a million events
 * need no table of ids.
 */
public final class Ids {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BODY = 13;
    private static final int LENGTH = 16;

    private final long salt;

    public Ids(long seed) {
        this.salt = Mixing.mix(seed ^ 0x5ca1ab1eL);
    }

    /** The id of a row. */
    public String id(Kind kind, long number) {
        long mixed = Mixing.mix(number ^ salt(kind));
        char[] out = new char[LENGTH];
        write(out, 0, BODY, mixed);
        write(out, BODY, LENGTH - BODY, Mixing.mix(mixed));
        return new String(out);
    }

    /** The number behind an id, or -1 when the id is none of this kind. */
    public long number(Kind kind, String id) {
        if (id.length() != LENGTH) {
            return -1;
        }
        long mixed = 0;
        for (int i = BODY - 1; i >= 0; i--) {
            int digit = ALPHABET.indexOf(id.charAt(i));
            if (digit < 0) {
                return -1;
            }
            mixed = (mixed << 5) | digit;
        }
        long number = Mixing.unmix(mixed) ^ salt(kind);
        return number >= 0 && id(kind, number).equals(id) ? number : -1;
    }

    private long salt(Kind kind) {
        return Mixing.mix(salt + kind.segment().hashCode());
    }

    private static void write(char[] out, int from, int digits, long value) {
        long rest = value;
        for (int i = 0; i < digits; i++) {
            out[from + i] = ALPHABET.charAt((int) (rest & 31));
            rest >>>= 5;
        }
    }
}
