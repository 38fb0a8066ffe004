package io.github.samspoke.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A list of 100 items a page. All pages hold the same items; the token of the next one is its number.
 *
 * @param path where it is
 * @param pages how many pages it has
 * @param items the items of a page, as JSON with commas between
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Listing(String path, int pages, byte[] items) {
    static Listing memberships(int pages) {
        return new Listing("/organization_memberships", pages, Bodies.memberships());
    }

    static Listing events(int pages) {
        return new Listing("/scheduled_events", pages, Bodies.events());
    }

    /** The body of a page, counted from 0. */
    byte[] page(int page) {
        boolean last = page + 1 >= pages;
        String token = "P" + (page + 1);
        String url = Bodies.API + path + "?count=100&page_token=" + token;
        ByteArrayOutputStream body = new ByteArrayOutputStream(items.length + 512);
        body.writeBytes(utf8("{\"collection\":["));
        body.writeBytes(items);
        body.writeBytes(utf8("],\"pagination\":{\"count\":100,\"next_page\":" + quoted(url, last)
                + ",\"previous_page\":null,\"next_page_token\":" + quoted(token, last)
                + ",\"previous_page_token\":null}}"));
        return body.toByteArray();
    }

    private static String quoted(String text, boolean absent) {
        return absent ? "null" : "\"" + text + "\"";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
