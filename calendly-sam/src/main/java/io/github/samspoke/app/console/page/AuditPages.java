package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.task.Tasks;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditFormat;
import io.github.samspoke.core.audit.AuditHead;
import io.github.samspoke.core.audit.AuditTrail;
import io.github.samspoke.core.audit.AuditVerification;
import io.github.samspoke.core.common.InvalidInputException;
import io.javalin.http.HttpStatus;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The audit trail: its chains row by row, whether they hold, heads to publish and to compare, and the export. */
public final class AuditPages implements Router.Pages {
    private static final String AREA = "audit";
    private static final String CHECKED = "/audit/verify";
    private static final Pattern HEAD = Pattern.compile("(\\S+)/(\\d{1,18})\\s+([0-9a-f]{64})");

    /** A chain, with what people call it. */
    public record Chain(String id, String name, long rows) {}

    /**
     * The last time that somebody had the trail verified.
     *
     * @param compared how many published heads were held against it
     */
    public record Checked(Instant at, String by, int compared, AuditVerification result, List<AuditHead> heads) {}

    private final Tasks tasks;
    private final AtomicReference<Checked> checked = new AtomicReference<>();

    /** Verifies as tasks. */
    public AuditPages(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void bind(Router router) {
        router.get("/audit", this::list)
                .get(CHECKED, this::checked)
                .post(CHECKED, this::verify)
                .get("/audit/export", this::export);
    }

    private static List<Chain> chains(Visit visit) {
        Map<String, String> names = new LinkedHashMap<>();
        visit.sam()
                .profiles()
                .list()
                .forEach(one -> names.put(one.id().value(), one.data().displayName()));
        return visit.sam().audit().heads().stream()
                .map(head -> new Chain(head.chain(), names.getOrDefault(head.chain(), head.chain()), head.sequence()))
                .toList();
    }

    private void list(Visit visit) {
        List<Chain> chains = chains(visit);
        String asked = visit.query("chain").orElse("");
        Chain chain = chains.stream()
                .filter(one -> one.id().equals(asked))
                .findFirst()
                .or(() -> visit.firstProfile()
                        .flatMap(profile -> chains.stream()
                                .filter(one -> one.id().equals(profile.id().value()))
                                .findFirst()))
                .or(() -> chains.stream().findFirst())
                .orElse(new Chain("", "", 0));
        AuditSearch search = AuditSearch.of(visit, chain);
        visit.show(
                "audit/list",
                visit.chrome(AREA, Texts.text("audit.title")),
                "chains",
                chains,
                "chain",
                chain,
                "search",
                search,
                "found",
                search.found());
    }

    private void checked(Visit visit) {
        show(visit, Typed.of(Map.of()));
    }

    private void show(Visit visit, Typed form) {
        List<AuditHead> heads = visit.sam().audit().heads();
        visit.show(
                "audit/verify",
                visit.chrome(AREA, Texts.text("audit.verify.title")),
                "checked",
                Optional.ofNullable(checked.get()),
                "heads",
                written(heads),
                "form",
                form);
    }

    /** As people keep them: a line each. */
    private static String written(List<AuditHead> heads) {
        return heads.stream()
                .map(head -> head.chain() + "/" + head.sequence() + " " + head.hash())
                .collect(Collectors.joining("\n"));
    }

    private static List<AuditHead> read(String text) {
        List<AuditHead> heads = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            if (!line.isBlank()) {
                Matcher found = HEAD.matcher(line.strip());
                if (!found.matches()) {
                    throw Fields.wrong(
                            "heads",
                            "'" + line.strip() + "' is no head",
                            "Paste lines of chain/number and 64 hexadecimal digits, as they were published.");
                }
                heads.add(new AuditHead(found.group(1), Long.parseLong(found.group(2)), found.group(3)));
            }
        }
        return heads;
    }

    private void verify(Visit visit) {
        Typed form = Typed.of(visit);
        List<AuditHead> published;
        try {
            published = read(form.value("heads"));
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(visit, form.wrong(e));
            return;
        }
        AuditTrail audit = visit.sam().audit();
        Instant at = visit.now();
        String by = visit.session().actor().name();
        visit.redirect(tasks.start(visit.session().actor(), Texts.text("audit.verify"), "/audit", control -> {
            // The heads of before: rows that are written meanwhile are not vouched for.
            List<AuditHead> heads = audit.heads();
            checked.set(new Checked(at, by, published.size(), audit.verify(published), heads));
            return CHECKED;
        }));
    }

    private void export(Visit visit) throws IOException {
        boolean csv = visit.query("format").orElse("").equals("csv");
        visit.http()
                .header("Content-Disposition", "attachment; filename=\"audit." + (csv ? "csv" : "jsonl") + "\"")
                .contentType((csv ? "text/csv" : "application/x-ndjson") + "; charset=utf-8");
        // Row by row into the answer: a trail of years need not fit into memory.
        Writer to = new BufferedWriter(new OutputStreamWriter(visit.http().outputStream(), StandardCharsets.UTF_8));
        visit.sam().audit().export(csv ? AuditFormat.CSV : AuditFormat.JSON_LINES, to);
        to.flush();
    }

    /** A row, with its sentence. */
    public record Row(AuditEntry entry, String words) {}
}
