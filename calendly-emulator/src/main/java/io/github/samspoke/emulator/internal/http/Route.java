package io.github.samspoke.emulator.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An operation of the API.
 *
 * @param method HTTP method
 * @param segments parts of the path; {@code *} stands for an id
 * @param scope scope that a token needs
 * @param handler who answers
 */
public record Route(String method, List<String> segments, String scope, Handler handler) {

    /** A route for a path such as {@code /groups/*}. */
    public static Route of(String method, String template, String scope, Handler handler) {
        return new Route(method, split(template), scope, handler);
    }

    /** The parts of a path. */
    public static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    /** The ids in a path that this route serves; empty when it serves another. */
    public Optional<List<String>> match(String wanted, List<String> path) {
        if (!method.equals(wanted) || path.size() != segments.size()) {
            return Optional.empty();
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            if (segments.get(i).equals("*")) {
                ids.add(path.get(i));
            } else if (!segments.get(i).equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(ids);
    }
}
