package io.github.samspoke.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.app.console.web.ConsoleSettings;
import io.github.samspoke.app.console.web.ConsoleUsers;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.core.audit.AuditHead;
import io.github.samspoke.core.profile.IntegrationProfile;
import java.io.ByteArrayInputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The console against those who should not get in")
class SecurityTest {
    private static final String LOGIN = "/login";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Cache-Control", "no-store");
    /** Changes that need no more than looking, or nothing at all. */
    private static final Set<String> HARMLESS = Set.of("/logout", "/audit/verify", "/tasks/{id}/cancel");

    private static ConsoleFixture fixture;
    private static IntegrationProfile profile;
    private static Raw raw;

    @BeforeAll
    static void start() {
        fixture = new ConsoleFixture();
        profile = fixture.withCandidates();
        raw = new Raw(fixture.console().url());
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static Raw.Session session(String user) {
        return raw.login(fixture.console().loginLink(user));
    }

    /** Every command of the engine leaves a row, so that equal heads mean that nothing was done. */
    private static List<AuditHead> state() {
        return fixture.sam().audit().heads();
    }

    private static List<String> paths(String method, boolean open) {
        List<String> paths = fixture.console().routes().stream()
                .filter(route -> route.method().equals(method) && route.open() == open)
                .map(Router.Route::path)
                .map(path -> Crawl.filled(path, profile.id().value()))
                .toList();
        assertThat(paths).isNotEmpty();
        return paths;
    }

    @Test
    void everyPage_withoutCookie_leadsToLogin() {
        for (String path : paths("GET", false)) {
            HttpResponse<String> answer = raw.get(path, "");
            if (path.endsWith("/events")) {
                assertThat(answer.statusCode()).as(path).isEqualTo(401);
            } else {
                assertThat(answer.statusCode()).as(path).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location")).as(path).contains(LOGIN);
                assertThat(answer.body()).as(path).isIn("", "Redirected");
            }
        }
    }

    @Test
    void everyChange_withoutCookie_leadsToLoginAndDoesNothing() {
        List<AuditHead> before = state();
        for (String path : paths("POST", false)) {
            HttpResponse<String> answer = raw.post(path, "", List.of(), "csrf", "anything");
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).as(path).contains(LOGIN);
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void everyChange_withoutItsToken_isRefusedAndDoesNothing() {
        Raw.Session ada = session("ada");
        Raw.Session ben = session("ben");
        List<AuditHead> before = state();
        for (String path : paths("POST", false)) {
            assertThat(raw.post(path, ada.cookie(), List.of()).statusCode())
                    .as("%s without", path)
                    .isEqualTo(403);
            assertThat(raw.post(path, ada.cookie(), List.of(), "csrf", "wrong").statusCode())
                    .as("%s wrong", path)
                    .isEqualTo(403);
            assertThat(raw.post(path, ada.cookie(), List.of(), "csrf", ben.token())
                            .statusCode())
                    .as("%s of another session", path)
                    .isEqualTo(403);
        }
        assertThat(state()).isEqualTo(before);
        assertThat(raw.get("/account", ada.cookie()).statusCode()).isEqualTo(200);
    }

    @Test
    void everyChange_fromAnotherOrigin_isRefused() {
        Raw.Session ada = session("ada");
        List<AuditHead> before = state();
        List<String> all = new ArrayList<>(paths("POST", false));
        all.addAll(paths("POST", true));
        String port = ":" + fixture.console().url().getPort();
        for (String path : all) {
            for (List<String> headers : List.of(
                    List.of("Origin", "https://evil.example"),
                    List.of("Origin", "https://127.0.0.1" + port),
                    List.of("Origin", "http://127.0.0.1:1"),
                    List.of("Sec-Fetch-Site", "cross-site"),
                    List.of("Sec-Fetch-Site", "same-site"),
                    List.of("Origin", "null"))) {
                assertThat(raw.post(path, ada.cookie(), headers, "csrf", ada.token())
                                .statusCode())
                        .as("%s with %s", path, headers)
                        .isEqualTo(403);
            }
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void ownOrigin_isTaken() {
        Raw.Session ada = session("ada");
        String origin = fixture.console().url().toString();
        HttpResponse<String> answer = raw.post(
                "/logout",
                ada.cookie(),
                List.of("Origin", origin, "Sec-Fetch-Site", "same-origin"),
                "csrf",
                ada.token());
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void foreignHostName_isMisdirected() {
        Raw.Session ada = session("ada");
        int port = fixture.console().url().getPort();
        for (String host :
                List.of("evil.example:" + port, "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example:" + port)) {
            String answer = raw.bytes("GET /account HTTP/1.1", "Host: " + host, "Cookie: " + ada.cookie());
            assertThat(answer).as(host).startsWith("HTTP/1.1 421");
            assertThat(answer).as(host).doesNotContain(ada.token());
        }
        assertThat(raw.bytes("GET /account HTTP/1.1", "Host: localhost:" + port, "Cookie: " + ada.cookie()))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void cookie_setBeforeLogin_isNoSession() {
        String fixed = "samspoke=chosen-by-somebody-else";
        URI link = fixture.console().loginLink("ada");
        String ticket = link.getQuery().replaceFirst("^ticket=", "");
        HttpResponse<String> answer = raw.post(LOGIN, fixed, List.of(), "ticket", ticket);
        assertThat(Raw.cookie(answer)).isNotEmpty().isNotEqualTo(fixed);
        assertThat(raw.get("/account", fixed).statusCode()).isEqualTo(303);
        assertThat(raw.get("/account", Raw.cookie(answer)).statusCode()).isEqualTo(200);
    }

    @Test
    void loggingInAnew_endsTheSessionBefore() {
        Raw.Session first = session("ada");
        URI link = fixture.console().loginLink("ada");
        raw.post(LOGIN, first.cookie(), List.of(), "ticket", link.getQuery().replaceFirst("^ticket=", ""));
        assertThat(raw.get("/account", first.cookie()).statusCode()).isEqualTo(303);
    }

    @Test
    void loginLink_isGoodOnce_forAQuarterOfAnHour_andVoidAfterANewerOne() {
        String once = ticket("ada");
        assertThat(raw.get("/login?ticket=" + once, "").body()).contains("Log in as ada");
        assertThat(raw.post(LOGIN, "", List.of(), "ticket", once).statusCode()).isEqualTo(303);
        HttpResponse<String> again = raw.post(LOGIN, "", List.of(), "ticket", once);
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(Raw.cookie(again)).isEmpty();

        String old = ticket("ada");
        String newer = ticket("ada");
        assertThat(raw.post(LOGIN, "", List.of(), "ticket", old).statusCode()).isEqualTo(403);
        fixture.pass(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(raw.get("/login?ticket=" + newer, "").body()).doesNotContain("Log in as ada");
        assertThat(raw.post(LOGIN, "", List.of(), "ticket", newer).statusCode()).isEqualTo(403);
        assertThat(raw.post(LOGIN, "", List.of(), "ticket", "").statusCode()).isEqualTo(403);
    }

    private static String ticket(String user) {
        return fixture.console().loginLink(user).getQuery().replaceFirst("^ticket=", "");
    }

    @Test
    void session_afterHalfAnHourOfSilence_isOver() {
        Raw.Session ada = session("ada");
        fixture.pass(Duration.ofMinutes(30));
        assertThat(raw.get("/account", ada.cookie()).statusCode()).isEqualTo(200);
        fixture.pass(Duration.ofMinutes(30).plusSeconds(1));
        assertThat(raw.get("/account", ada.cookie()).statusCode()).isEqualTo(303);
        assertThat(raw.get("/account", ada.cookie()).statusCode()).isEqualTo(303);
    }

    @Test
    void session_afterTwelveHours_isOver() {
        Raw.Session ada = session("ada");
        for (int i = 0; i < 24; i++) {
            fixture.pass(Duration.ofMinutes(30));
            assertThat(raw.get("/account", ada.cookie()).statusCode())
                    .as("half hour %s", i)
                    .isEqualTo(200);
        }
        fixture.pass(Duration.ofSeconds(1));
        assertThat(raw.get("/account", ada.cookie()).statusCode()).isEqualTo(303);
    }

    @Test
    void logout_endsTheSession() {
        Raw.Session ada = session("ada");
        HttpResponse<String> answer = raw.post("/logout", ada.cookie(), List.of(), "csrf", ada.token());
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        header -> assertThat(header).startsWith("samspoke=;").contains("1970"));
        assertThat(raw.get("/account", ada.cookie()).statusCode()).isEqualTo(303);
    }

    @Test
    void cookie_isForThisServerAlone() {
        HttpResponse<String> answer = raw.post(LOGIN, "", List.of(), "ticket", ticket("ada"));
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Domain", "Secure", "Max-Age", "Expires");
    }

    @Test
    void cookie_underHttps_isSecure() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        ConsoleSettings settings = new ConsoleSettings(
                "127.0.0.1", port, URI.create("https://sam.example.com"), fixture.clock(), text -> {}, false);
        try (Console console = Console.start(settings, fixture.spoke(), ConsoleUsers.single("ada"))) {
            String body = "ticket=" + console.loginLink("ada").getQuery().replaceFirst("^ticket=", "");
            String answer = new Raw(URI.create("http://127.0.0.1:" + port))
                    .bytes(
                            "POST /login HTTP/1.1",
                            "Host: sam.example.com",
                            "Origin: https://sam.example.com",
                            "Content-Type: application/x-www-form-urlencoded",
                            "Content-Length: " + body.length(),
                            "X-Filler: x\r\nConnection: close\r\n\r\n" + body);
            assertThat(answer.toLowerCase(Locale.ROOT))
                    .contains("set-cookie: samspoke=")
                    .contains("; secure")
                    .contains("; httponly")
                    .contains("samesite=strict");
        }
    }

    @Test
    void everyKindOfAnswer_carriesTheHeaders() {
        Raw.Session ada = session("ada");
        String long3 = "x".repeat(3_000_000);
        Map<String, HttpResponse<String>> answers = Map.of(
                "page", raw.get("/account", ada.cookie()),
                "redirect", raw.get("/account", ""),
                "login", raw.get(LOGIN, ""),
                "missing", raw.get("/no/such/page", ada.cookie()),
                "missing, open", raw.get("/no/such/page", ""),
                "refused", raw.post("/licences/reconcile", ada.cookie(), List.of()),
                "wrong", raw.post("/exclusions/form", ada.cookie(), List.of(), "csrf", ada.token()),
                "too long", raw.post("/entitlements/form", ada.cookie(), List.of(), "csrf", ada.token(), "id", long3),
                "file", raw.get("/licences/report.html", ada.cookie()),
                "events", raw.get("/tasks/T1/events", "", "Accept", "text/event-stream"));
        answers.forEach((kind, answer) ->
                HEADERS.forEach((name, value) -> assertThat(answer.headers().allValues(name))
                        .as("%s of %s, %s", name, kind, answer.statusCode())
                        .containsExactly(value)));
        assertThat(answers.get("too long")).extracting(HttpResponse::statusCode).isEqualTo(413);
        assertThat(answers.get("wrong")).extracting(HttpResponse::statusCode).isEqualTo(422);
        assertThat(answers.get("missing")).extracting(HttpResponse::statusCode).isEqualTo(404);
    }

    @Test
    void assets_carryTheHeadersToo() {
        HttpResponse<String> css = raw.get("/assets/console.css", "");
        HttpResponse<String> same = raw.get(
                "/assets/console.css",
                "",
                "If-None-Match",
                css.headers().firstValue("ETag").orElseThrow());
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(same.statusCode()).isEqualTo(304);
        for (HttpResponse<String> answer : List.of(css, same)) {
            HEADERS.forEach((name, value) -> assertThat(answer.headers().allValues(name))
                    .as(name)
                    .containsExactly(name.equals("Cache-Control") ? "no-cache" : value));
        }
    }

    @Test
    void whatIsNoRequest_isAnsweredBare() {
        String host = "Host: " + fixture.console().url().getAuthority();
        for (String answer : List.of(
                raw.bytes("GET /%00 HTTP/1.1", host),
                raw.bytes("GET /a/%2e%2e/b HTTP/1.1", host),
                raw.bytes("GET / HTTP/9.9", host),
                raw.bytes("NONSENSE", host),
                raw.bytes("GET /account HTTP/1.1", host, "X-Long: " + "x".repeat(40_000)),
                raw.bytes("TRACE /account HTTP/1.1", host, "Cookie: samspoke=secret"),
                raw.bytes("GET /account HTTP/1.1"))) {
            assertThat(answer).matches("(?s)HTTP/1\\.1 [45]\\d\\d .*");
            assertThat(answer.toLowerCase(Locale.ROOT))
                    .contains("content-security-policy: default-src 'none'")
                    .contains("x-content-type-options: nosniff")
                    .doesNotContain("jetty", "javalin", "java", "eclipse", "\nserver:", "powered", "samspoke=secret");
        }
    }

    @Test
    void tooLongForm_evenWithoutItsLength_isRefused() {
        Raw.Session ada = session("ada");
        byte[] body = ("csrf=" + ada.token() + "&id=" + "x".repeat(3_000_000))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        HttpResponse<String> answer = Raw.send(HttpRequest.newBuilder(fixture.at("/entitlements/form"))
                .header("Cookie", ada.cookie())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertThat(answer.statusCode()).isEqualTo(413);
        HttpResponse<String> parts = Raw.send(HttpRequest.newBuilder(fixture.at("/entitlements/import"))
                .header("Cookie", ada.cookie())
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertThat(parts.statusCode()).isEqualTo(400);
        HEADERS.forEach((name, value) ->
                assertThat(parts.headers().allValues(name)).as(name).containsExactly(value));
        assertThat(raw.get("/account", ada.cookie()).statusCode()).isEqualTo(200);
    }

    @Test
    void assets_outsideTheirFolder_areNotFound() {
        String host = "Host: " + fixture.console().url().getAuthority();
        for (String path : List.of(
                "/assets/../texts.properties",
                "/assets/..%2ftexts.properties",
                "/assets/%2e%2e/texts.properties",
                "/assets/..%5c..%5cetc%5cpasswd",
                "/assets/....//texts.properties",
                "/assets//etc/passwd",
                "/assets/texts.properties",
                "/assets/console.css%00.txt")) {
            assertThat(raw.bytes("GET " + path + " HTTP/1.1", host))
                    .as(path)
                    .matches("(?s)HTTP/1\\.1 (303|400|404) .*")
                    .doesNotContain("app.name", "root:");
        }
    }

    @Test
    void askingForALink_tellsNobodyWhoMayLogIn() {
        int printed = fixture.printed().size();
        HttpResponse<String> unknown = raw.post("/login/link", "", List.of(), "user", "mallory");
        assertThat(fixture.printed()).hasSize(printed);
        HttpResponse<String> known = raw.post("/login/link", "", List.of(), "user", "ada");
        assertThat(fixture.printed()).hasSize(printed + 1);
        String link = fixture.printed().get(printed);
        raw.post("/login/link", "", List.of(), "user", "ada");
        assertThat(fixture.printed()).as("asked again at once").hasSize(printed + 1);
        String ticket = link.substring(link.indexOf("ticket=") + "ticket=".length());
        assertThat(raw.post(LOGIN, "", List.of(), "ticket", ticket).statusCode())
                .isEqualTo(303);
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(unknown.headers().map()).isEqualTo(known.headers().map());
    }

    @Test
    void plainUser_changesNothing() {
        Raw.Session uma = session("uma");
        List<AuditHead> before = state();
        for (Router.Route route : fixture.console().routes()) {
            // A plain user works on candidates: that is the role's own.
            boolean own = HARMLESS.contains(route.path()) || route.path().startsWith("/candidates");
            if (route.method().equals("POST") && !route.open() && !own) {
                String path = Crawl.filled(route.path(), profile.id().value());
                HttpResponse<String> answer = raw.post(path, uma.cookie(), List.of(), "csrf", uma.token());
                if (path.matches("/(licences|entitlements|exclusions|audit)/.*")) {
                    assertThat(answer.statusCode()).as(path).isEqualTo(403);
                }
            }
        }
        assertThat(state()).isEqualTo(before);
        assertThat(fixture.sam().licenses().entitlements()).isEmpty();
    }

    @Test
    void plainUser_seesButtonsThatSayWhatTheyNeed() {
        Raw.Session uma = session("uma");
        for (String path : List.of("/licences", "/entitlements/form", "/exclusions/form", "/licences/models/form")) {
            assertThat(raw.get(path, uma.cookie()).body())
                    .as(path)
                    .contains("type=\"submit\" disabled>")
                    .contains("Needs the role sam_admin.");
        }
    }

    @Test
    void noPage_showsASecret_orChangesAnything() {
        Raw.Session ada = session("ada");
        URI waiting = fixture.console().loginLink("ben");
        List<AuditHead> before = state();
        Map<String, HttpResponse<String>> pages =
                Crawl.as(ada.cookie(), fixture, profile.id().value());
        assertThat(pages).hasSizeGreaterThan(30);
        List<String> secrets = new ArrayList<>(fixture.secrets());
        secrets.add(ada.cookie().substring("samspoke=".length()));
        secrets.add(waiting.getQuery().substring("ticket=".length()));
        pages.forEach((path, answer) -> {
            String all = answer.headers().map() + answer.body();
            assertThat(secrets).as(path).noneMatch(all::contains);
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            assertThat(answer.headers().firstValue("Server")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("X-Powered-By")).as(path).isEmpty();
            assertThat(all.toLowerCase(Locale.ROOT)).as(path).doesNotContain("jetty", "javalin");
        });
        assertThat(state()).isEqualTo(before);
    }
}
