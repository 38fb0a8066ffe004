package io.github.samspoke.app.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an attacker sends: any header, any cookie, no redirect followed, no token that was not given. */
final class Raw {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private final URI base;

    Raw(URI base) {
        this.base = base;
    }

    /** Somebody's cookie and the token of their forms. */
    record Session(String cookie, String token) {}

    /** Logs in by a link and returns what the browser would keep. */
    Session login(URI link) {
        String ticket = link.getQuery().replaceFirst("^ticket=", "");
        String cookie = cookie(post("/login", "", List.of(), "ticket", ticket));
        Matcher found = TOKEN.matcher(get("/account", cookie).body());
        return new Session(cookie, found.find() ? found.group(1) : "");
    }

    /** The session's cookie that an answer sets, as a browser sends it back. */
    static String cookie(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(header -> header.substring(0, header.indexOf(';')))
                .orElse("");
    }

    HttpResponse<String> get(String path, String cookie, String... headers) {
        return send(with(HttpRequest.newBuilder(base.resolve(path)), cookie, List.of(headers)));
    }

    HttpResponse<String> post(String path, String cookie, List<String> headers, String... fields) {
        List<String> body = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            body.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return send(with(HttpRequest.newBuilder(base.resolve(path)), cookie, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body))));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String cookie, List<String> headers) {
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        return request;
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes as they are, which no client would, and returns all of the answer. */
    String bytes(String... lines) {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(5_000);
            String text = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
