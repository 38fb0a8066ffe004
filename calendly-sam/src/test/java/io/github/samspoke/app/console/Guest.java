package io.github.samspoke.app.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, follows redirects, sends forms with the token of the page it saw last. */
public final class Guest {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI base;
    private String token = "";

    /** Nobody is logged in yet. */
    public Guest(URI base) {
        this.base = base;
    }

    /** Opens a page. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)));
    }

    /** Sends a form; fields are given as name and value in turn. */
    public HttpResponse<String> post(String path, String... fields) {
        List<String> body = new ArrayList<>(List.of("csrf=" + encoded(token)));
        for (int i = 0; i < fields.length; i += 2) {
            body.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body))));
    }

    /** Stays on the page of a task until it is over: the page of its result, or the one that says why it failed. */
    public HttpResponse<String> settle(HttpResponse<String> answer) {
        HttpResponse<String> now = answer;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (now.uri().getPath().startsWith("/tasks/") && now.body().contains("Working.")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the task does not end: " + now.body());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            now = get(now.uri().getPath());
        }
        return now;
    }

    /** What it sends along. */
    public String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Logs in by a link. */
    public HttpResponse<String> login(URI link) {
        String ticket = link.getQuery().replaceFirst("^ticket=", "");
        get(link.toString());
        return post("/login", "ticket", ticket);
    }

    /** Sends any request, with the cookies there are. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
