package io.github.samspoke.app.console;

import io.github.samspoke.app.console.web.Router;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every page that can be reached by links, and every path that was bound. */
final class Crawl {
    private static final int MOST = 400;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    private Crawl() {}

    /** The answers by path, as somebody with this cookie gets them. */
    static Map<String, HttpResponse<String>> as(String cookie, ConsoleFixture fixture, String profile) {
        Raw raw = new Raw(fixture.console().url());
        Deque<String> open = new ArrayDeque<>();
        fixture.console().routes().stream()
                .filter(route -> route.method().equals("GET"))
                .filter(route -> !route.path().endsWith("/events"))
                .map(Router.Route::path)
                .forEach(path -> open.add(filled(path, profile)));
        Map<String, HttpResponse<String>> pages = new LinkedHashMap<>();
        while (!open.isEmpty() && pages.size() < MOST) {
            String path = open.poll();
            if (!pages.containsKey(path)) {
                HttpResponse<String> answer = raw.get(path, cookie);
                pages.put(path, answer);
                answer.headers()
                        .firstValue("Location")
                        .filter(to -> to.startsWith("/"))
                        .ifPresent(open::add);
                Matcher link = LINK.matcher(answer.body());
                while (link.find()) {
                    // What a browser would write for what may not stand in an address.
                    open.add(link.group(1)
                            .replace("&amp;", "&")
                            .replace("&lt;", "%3C")
                            .replace(">", "%3E")
                            .replace(" ", "%20"));
                }
            }
        }
        return pages;
    }

    /** A path with something in the place of its names. */
    static String filled(String path, String profile) {
        return path.replace("{profile}", profile).replaceAll("\\{[a-zA-Z]+}|<[a-zA-Z]+>", "x");
    }
}
