package io.github.samspoke.app.console.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One page of a long list.
 *
 * @param rows the rows on it
 * @param number which one it is, from 1
 * @param pages how many there are, at least 1
 * @param total how many rows there are in all
 * @param query what the list was asked for, which links to other pages repeat
 */
public record PageOf<T>(List<T> rows, int number, int pages, int total, Map<String, String> query) {
    /** Rows a page. */
    public static final int SIZE = 50;

    /** Copies the lists. */
    public PageOf {
        rows = List.copyOf(rows);
        query = Map.copyOf(query);
    }

    /** Cuts the page that a request asks for by {@code page} out of all rows that it filters for. */
    public static <T> PageOf<T> of(Visit visit, List<T> all, Predicate<T> filter) {
        List<T> found = all.stream().filter(filter).toList();
        int pages = Math.max(1, (found.size() + SIZE - 1) / SIZE);
        int number = Math.min(
                pages, Math.max(1, visit.query("page").map(PageOf::number).orElse(1)));
        Map<String, String> query = visit.http().queryParamMap().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("page"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, parameter -> parameter.getValue().get(0)));
        int from = (number - 1) * SIZE;
        return new PageOf<>(
                found.subList(from, Math.min(found.size(), from + SIZE)), number, pages, found.size(), query);
    }

    /** The number of a page; the first for what is none. */
    public static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** The link to another page of the same list. */
    public String link(int other) {
        String kept = query.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()) + "&")
                .sorted()
                .collect(Collectors.joining());
        return "?" + kept + "page=" + other;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
