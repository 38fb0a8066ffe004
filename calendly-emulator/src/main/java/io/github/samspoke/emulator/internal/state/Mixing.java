package io.github.samspoke.emulator.internal.state;

/** A 64-bit mixing function and its inverse (the finalizer of MurmurHash3). */
public final class Mixing {
    private Mixing() {}

    /** Scatters a value over all 64 bits, one to one. */
    public static long mix(long value) {
        long x = value;
        x ^= x >>> 33;
        x *= 0xff51afd7ed558ccdL;
        x ^= x >>> 33;
        x *= 0xc4ceb9fe1a85ec53L;
        x ^= x >>> 33;
        return x;
    }

    /** The value that {@link #mix} scattered. */
    public static long unmix(long mixed) {
        long x = mixed;
        x ^= x >>> 33;
        x *= 0x9cb4b2f8129337dbL;
        x ^= x >>> 33;
        x *= 0x4f74430c22a54005L;
        x ^= x >>> 33;
        return x;
    }

    /** A number in {@code 0..bound-1} that belongs to a value. */
    public static int pick(long value, int bound) {
        return (int) Long.remainderUnsigned(mix(value), bound);
    }
}
