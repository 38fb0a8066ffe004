package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.RunControl;
import java.util.List;
import java.util.Map;

/**
 * Reads at a vendor what planned people would leave behind. Implemented by a spoke; changes nothing, so that a
 * read-only session has it (I11). Asked for planned people only, never for everybody. Calls come from one thread at a
 * time.
 */
public interface ImpactReader {
    /**
     * Reads what each seat would leave behind. Does I/O, in as few requests as the vendor allows. A scope or plan that
     * is missing makes a line that says so, never an error.
     *
     * @param seats the planned seats, all of one organization
     * @param control hears of progress and may cancel
     * @return what was read, by user URI; a kind that the vendor does not tell is left to its default
     * @throws io.github.samspoke.core.common.VendorException if the vendor does not answer
     */
    Map<String, Impact> read(List<Seat> seats, RunControl control);
}
