package io.github.samspoke.core.report.internal;

import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.LicensePosition;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of a position with their names, in the order in which people read them. */
final class PositionFigures {
    private PositionFigures() {}

    static Map<String, Figure<?>> of(LicensePosition position) {
        Map<String, Figure<?>> figures = new LinkedHashMap<>();
        figures.put("Rights owned", position.owned());
        figures.put("Seats used", position.used());
        figures.put("Available", position.available());
        figures.put("Short", position.shortage());
        figures.put("Open (after pending invitations)", position.open());
        figures.put("Can be dropped", position.droppable());
        figures.put("Average price a year", position.averagePrice());
        figures.put("Spend a year", position.yearlySpend());
        figures.put("True-up cost", position.trueUpCost());
        figures.put("Over-licensed amount", position.overLicensedAmount());
        figures.put("Potential savings a year", position.savings().potential());
        figures.put("Vacated, still paid, a year", position.savings().vacated());
        figures.put("Realised this period", position.savings().realised());
        figures.put("Purchases avoided", position.savings().seats().avoided());
        figures.put("ServiceNow: used", position.serviceNowUsed());
        figures.put("ServiceNow: available", position.serviceNow().available());
        figures.put("ServiceNow: actual savings", position.savings().serviceNowActual());
        return figures;
    }
}
