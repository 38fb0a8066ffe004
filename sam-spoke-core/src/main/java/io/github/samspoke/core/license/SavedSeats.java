package io.github.samspoke.core.license;

/**
 * The seats behind the savings. No seat counts twice: potential ones are occupied and covered by a right, vacated ones
 * are open, avoided ones were vacated and filled again.
 *
 * @param potential candidates whose removal would vacate a seat, after the shortage is cleared
 * @param vacated removed by us, still on the bill, not used again
 * @param avoided purchases that vacated seats spared in the current period
 */
public record SavedSeats(Figure<Integer> potential, Figure<Integer> vacated, Figure<Integer> avoided) {}
