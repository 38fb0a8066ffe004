package io.github.samspoke.core.license.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** An iCalendar file (RFC 5545) with one day, and a reminder a week before. */
final class CalendarFile {
    private static final int OCTETS = 75;

    private CalendarFile() {}

    static String day(String uid, LocalDate day, String summary, String text, Instant now) {
        StringBuilder file = new StringBuilder();
        List.of(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//SAM Spoke//Licences//EN",
                        "BEGIN:VEVENT",
                        "UID:" + escaped(uid) + "@samspoke",
                        "DTSTAMP:"
                                + DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                                        .withZone(ZoneOffset.UTC)
                                        .format(now),
                        "DTSTART;VALUE=DATE:" + day.format(DateTimeFormatter.BASIC_ISO_DATE),
                        "DTEND;VALUE=DATE:" + day.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE),
                        "SUMMARY:" + escaped(summary),
                        "DESCRIPTION:" + escaped(text),
                        "TRANSP:TRANSPARENT",
                        "BEGIN:VALARM",
                        "ACTION:DISPLAY",
                        "DESCRIPTION:" + escaped(summary),
                        "TRIGGER:-P7D",
                        "END:VALARM",
                        "END:VEVENT",
                        "END:VCALENDAR")
                .forEach(line -> fold(line, file));
        return file.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** At most 75 octets a line, never within a character. */
    private static void fold(String line, StringBuilder file) {
        int used = 0;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            String character = Character.toString(point);
            int octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > OCTETS) {
                file.append("\r\n ");
                used = 1;
            }
            file.append(character);
            used += octets;
            at += character.length();
        }
        file.append("\r\n");
    }
}
