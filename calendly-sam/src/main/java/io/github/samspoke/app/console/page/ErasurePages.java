package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/** Erasing a person: found first, shown with what goes and what stays, and done when the address is typed once more. */
public final class ErasurePages implements Router.Pages {
    private static final String PATH = "/audit/erase";

    /** A seat of the person. */
    public record Seat(String profile, String name, String email, String status) {}

    @Override
    public void bind(Router router) {
        router.get(PATH, this::ask).post(PATH, this::erase);
    }

    private void ask(Visit visit) {
        show(visit, Typed.of(Map.of("person", visit.query("person").orElse(""))));
    }

    private static void show(Visit visit, Typed form) {
        String asked = form.value("person");
        List<SoftwareSubscription> seats = asked.isEmpty() ? List.of() : Holders.everywhere(visit, asked);
        visit.show(
                "audit/erase",
                visit.chrome("audit", Texts.text("audit.erase.title")),
                "form",
                form,
                "user",
                user(asked, seats),
                "seats",
                seats.stream()
                        .map(seat -> new Seat(
                                visit.sam()
                                        .profiles()
                                        .get(seat.profile())
                                        .data()
                                        .displayName(),
                                seat.name(),
                                seat.email().value(),
                                Texts.of("audit.erase.status", seat.status())))
                        .toList());
    }

    /** The user URI: of the seats found, else what was typed if it is one. */
    private static String user(String asked, List<SoftwareSubscription> seats) {
        return seats.stream()
                .map(SoftwareSubscription::userUri)
                .findFirst()
                .orElse(asked.startsWith("https://") ? asked : "");
    }

    private void erase(Visit visit) {
        visit.require(Role.SAM_ADMIN, "erase a person");
        Typed form = Typed.of(visit);
        try {
            String asked = form.value("person").strip();
            List<SoftwareSubscription> seats = Holders.everywhere(visit, asked);
            String user = user(asked, seats);
            if (user.isEmpty()) {
                throw Fields.wrong("person", "nobody is known by it", "Give an address of a seat, or the user URI.");
            }
            confirm(form.value("typed").strip(), user, seats);
            int rows = visit.sam().audit().erase(user, form.value("reason").strip());
            visit.done("audit.erase.done", rows);
            visit.redirect("/audit?chain=instance");
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(visit, form.wrong(e));
        }
    }

    private static void confirm(String typed, String user, List<SoftwareSubscription> seats) {
        EmailAddress email = EmailAddress.of(typed);
        boolean same = typed.equals(user)
                || (!typed.isEmpty()
                        && seats.stream().anyMatch(seat -> seat.allEmails().contains(email)));
        if (!same) {
            throw Fields.wrong(
                    "typed", "it is not an address of this person", "Type the address, so that nobody else is erased.");
        }
    }
}
