package io.github.samspoke.app.console.page.member;

import io.github.samspoke.app.console.web.Chrome;
import io.github.samspoke.app.console.web.ConsoleUsers;
import io.github.samspoke.app.console.web.Form;
import io.github.samspoke.app.console.web.FormError;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Site;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.reclamation.Candidates;
import io.github.samspoke.core.reclamation.NoticeAnswer;
import io.github.samspoke.core.reclamation.NoticeLinkException;
import io.github.samspoke.core.reclamation.NoticePage;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The page of somebody who was asked about their seat, reached by the signed link of the notice and by nothing else: the
 * link is the permission, and shows nothing but its own notice. Looking changes nothing.
 */
public final class NoticePages implements Router.Pages {
    private static final String PATH = "/notice";
    private static final String LINK = "notice";
    private static final String KIND = "answer";
    private static final String UNTIL = "until";

    private final Site site;

    /** For one site. */
    public NoticePages(Site site) {
        this.site = site;
    }

    /** What a notifier hands to {@link io.github.samspoke.core.reclamation.NoticeRequest#link}. */
    public static URI page(URI publicUrl) {
        return publicUrl.resolve(PATH);
    }

    @Override
    public void bind(Router router) {
        router.openGet(PATH, this::show).openPost(PATH, this::answer);
    }

    private Candidates candidates() {
        return site.spoke().as(ConsoleUsers.MEMBER).candidates();
    }

    private void show(Context http) {
        String link = http.queryParam(LINK);
        if (link == null) {
            bad(http, HttpStatus.FORBIDDEN, NoticeLinkException.Problem.INVALID.name());
            return;
        }
        try {
            page(http, link, candidates().notice(link), FormError.NONE);
        } catch (NoticeLinkException e) {
            bad(http, e);
        }
    }

    private void answer(Context http) {
        String link = http.formParam(LINK);
        if (link == null) {
            bad(http, HttpStatus.FORBIDDEN, NoticeLinkException.Problem.INVALID.name());
            return;
        }
        try {
            candidates().answer(link, said(Router.form(http)));
            http.redirect(
                    PATH + "?" + LINK + "=" + URLEncoder.encode(link, StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
        } catch (NoticeLinkException e) {
            bad(http, e);
        } catch (InvalidInputException e) {
            again(http, link, FormError.of(e));
        } catch (RefusedException e) {
            bad(http, HttpStatus.CONFLICT, "TOO_LATE");
        }
    }

    private static NoticeAnswer said(Form form) {
        return switch (form.text(KIND)) {
            case "KEEP" -> NoticeAnswer.keep();
            case "RELEASE" -> NoticeAnswer.release();
            case "ON_LEAVE_UNTIL" -> NoticeAnswer.onLeaveUntil(form.date(UNTIL));
            default -> throw new InvalidInputException(KIND, "it is none of the three", "Press one of the buttons.");
        };
    }

    private void again(Context http, String link, FormError error) {
        try {
            NoticePage page = candidates().notice(link);
            http.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(http, link, page, error);
        } catch (NoticeLinkException e) {
            bad(http, e);
        }
    }

    private void page(Context http, String link, NoticePage page, FormError error) {
        Map<String, Object> values = new HashMap<>();
        values.put("chrome", chrome());
        values.put("link", link);
        values.put("page", page);
        values.put("error", error);
        values.put("now", site.settings().clock().instant());
        values.put("typed", Router.form(http).optional(UNTIL).orElse(""));
        http.html(site.views().render("member/notice", values));
    }

    private void bad(Context http, NoticeLinkException e) {
        HttpStatus status = switch (e.problem()) {
            case INVALID -> HttpStatus.FORBIDDEN;
            case EXPIRED, SUPERSEDED, CLOSED -> HttpStatus.GONE;
            case USED -> HttpStatus.CONFLICT;
        };
        bad(http, status, e.problem().name());
    }

    private void bad(Context http, HttpStatus status, String problem) {
        http.status(status)
                .html(site.views().render("member/bad-link", Map.of("chrome", chrome(), "problem", problem)));
    }

    /** Even for somebody who is logged in as a manager, it is the page of a stranger. */
    private Chrome chrome() {
        return Chrome.open(Texts.text("member.title"), site.settings().demo());
    }
}
