package io.github.samspoke.core.reclamation;

/** Wilson's score bound of a share that was seen in a sample. */
final class Wilson {
    /** 95 % one-sided. */
    private static final double Z = 1.6448536269514722;

    private Wilson() {}

    /** What the share is at most, with 95 % confidence; the sample is not empty. */
    static double upper(int hits, int sample) {
        double share = (double) hits / sample;
        double z2 = Z * Z;
        double middle = share + z2 / (2 * sample);
        double width = Z * Math.sqrt(share * (1 - share) / sample + z2 / (4.0 * sample * sample));
        return Math.min(1, (middle + width) / (1 + z2 / sample));
    }
}
