package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.ImportReport;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.Role;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A form that takes a file over, and says of each row what became of it. What was refused stays in the form. */
final class Imports {
    private final String area;
    private final String path;

    Imports(String area, String path) {
        this.area = area;
        this.path = path;
    }

    void show(Visit visit) {
        // After a redirect, so that loading the page again imports nothing; told once.
        show(visit, Typed.of(Map.of()), visit.session().take(path, ImportReport.class));
    }

    private void show(Visit visit, Typed form, Optional<ImportReport> report) {
        visit.show(area + "/import", visit.chrome(area, Texts.text(area + ".import")), "form", form, "report", report);
    }

    void take(Visit visit, Function<String, ImportReport> taking) {
        visit.require(Role.SAM_ADMIN, "import " + area);
        String csv = "";
        try {
            csv = visit.form().fileOr("file", "csv");
            ImportReport report = taking.apply(csv);
            if (report.kept()) {
                visit.session().keep(path, report);
                visit.redirect(path);
            } else {
                visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(visit, Typed.of(Map.of("csv", csv)), Optional.of(report));
            }
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(visit, Typed.of(Map.of("csv", csv)).wrong(e), Optional.empty());
        }
    }
}
