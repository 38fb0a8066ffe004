package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Fact;
import io.github.samspoke.app.console.web.Form;
import io.github.samspoke.app.console.web.FormError;
import io.github.samspoke.app.console.web.Link;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Shown;
import io.github.samspoke.app.console.web.Site;
import io.github.samspoke.app.console.web.Table;
import io.github.samspoke.app.console.web.Table.Cell;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.AliasSettings;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionHealth;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.Connections;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Connections and aliases: how they are, what they inherit, and how they end. Consent is in {@link ConsentPages}. */
public final class ConnectionPages implements Router.Pages {
    static final String AREA = "connections";
    static final String HOME = "/connections";
    private static final String ALIAS = "alias";
    private static final String ONE = HOME + "/one";

    private final Site site;

    /** For a site whose own address the vendor sends browsers back to. */
    public ConnectionPages(Site site) {
        this.site = site;
    }

    @Override
    public void bind(Router router) {
        router.get(HOME, this::list)
                .get(ONE, this::show)
                .get(HOME + "/new", visit -> form(visit, blank(visit), FormError.NONE))
                .get(HOME + "/child", visit -> child(visit, ChildFields.blank(visit), FormError.NONE))
                .post(HOME + "/child", this::makeChild)
                .get(HOME + "/token", visit -> token(visit, TokenFields.blank(visit), FormError.NONE))
                .post(HOME + "/token", this::connectByToken)
                .post(HOME + "/disconnect", this::disconnect)
                .post(HOME + "/remove", this::remove);
    }

    /** The page of one alias. */
    static String path(String alias) {
        return Link.to(ONE, ALIAS, alias);
    }

    /** Where the vendor sends browsers back to, unless an alias says otherwise. */
    static URI redirect(Site site) {
        return ConnectionSettings.redirectUrl(site.settings().publicUrl(), ConnectionSettings.DEFAULT_REDIRECT_PATH);
    }

    private void list(Visit visit) {
        Connections connections = visit.sam().connections();
        List<Connection> all = connections.list();
        Table.Builder table = Table.of(
                "connections.table", "alias", "state", "account", "environment", "missing", "used", "forecast");
        for (String alias : aliases(connections)) {
            Optional<Connection> connection =
                    all.stream().filter(one -> one.alias().equals(alias)).findFirst();
            Cell used = Cell.of(String.join(", ", users(visit, alias)));
            if (connection.isEmpty()) {
                table.row(
                        Cell.link(alias, path(alias)),
                        Cell.badge("", Texts.text("connections.state.NONE")),
                        Cell.of(""),
                        Cell.of(""),
                        Cell.of(""),
                        used,
                        Cell.of(Texts.text("connections.none.forecast")));
                continue;
            }
            ConnectionHealth health = connections.health(alias);
            table.row(
                    Cell.link(alias, path(alias)).over(connection.get().name()),
                    state(health),
                    Cell.of(account(connection.get())),
                    Cell.of(Texts.of("connections.environment", health.environment())),
                    Cell.of(String.join(" ", new TreeSet<>(health.missingScopes()))),
                    used,
                    Cell.of(health.forecast()).over(health.remedy()));
        }
        visit.show(
                "connections/list",
                visit.chrome(AREA, Texts.text("connections.title")),
                "table",
                table.build(),
                "redirect",
                redirect(site).toString());
    }

    private static List<String> aliases(Connections connections) {
        TreeSet<String> names = new TreeSet<>();
        connections.list().forEach(one -> names.add(one.alias()));
        connections.aliases().forEach(one -> names.add(one.alias()));
        return List.copyOf(names);
    }

    private static List<String> users(Visit visit, String alias) {
        return visit.sam().profiles().list().stream()
                .filter(profile -> profile.data().alias().equals(alias))
                .map(profile -> profile.data().displayName())
                .toList();
    }

    static Cell state(ConnectionHealth health) {
        String kind = !health.usable() ? "bad" : health.state() == ConnectionHealth.State.UNCERTAIN ? "warn" : "good";
        return Cell.badge(kind, Texts.of("connections.state", health.state()));
    }

    private static String account(Connection connection) {
        return Texts.text(connection.application() == null ? "connections.by.token" : "connections.by.oauth");
    }

    private void show(Visit visit) {
        String alias = visit.query(ALIAS).orElse(ConnectionSettings.DEFAULT_ALIAS);
        Connections connections = visit.sam().connections();
        Optional<Connection> connection = connections.list().stream()
                .filter(one -> one.alias().equals(alias))
                .findFirst();
        List<IntegrationProfile> profiles = visit.sam().profiles().list().stream()
                .filter(profile -> profile.data().alias().equals(alias))
                .toList();
        Table.Builder inherited = Table.of("connections.explained", "field", "value", "origin");
        connections
                .explain(alias)
                .lines()
                .forEach(line -> inherited.row(Cell.of(line.field()), Cell.of(line.value()), Cell.of(line.origin())));
        Optional<ConnectionHealth> health = connection.map(one -> connections.health(alias));
        visit.show(
                "connections/show",
                visit.chrome(AREA, alias),
                ALIAS,
                alias,
                "known",
                health,
                "facts",
                health.map(known -> facts(connection.orElseThrow(), known)).orElse(List.of()),
                "profiles",
                profiles,
                "explained",
                inherited.build(),
                "defined",
                connections.aliases().stream().anyMatch(one -> one.alias().equals(alias)),
                "token",
                connection.map(one -> one.application() == null).orElse(false));
    }

    private static List<Fact> facts(Connection connection, ConnectionHealth health) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("connections.fact.name", connection.name()));
        facts.add(Fact.of("connections.fact.url", connection.url().toString()));
        facts.add(Fact.of("connections.fact.account", account(connection)));
        facts.add(
                Fact.of("connections.fact.environment", Texts.of("connections.environment", connection.environment())));
        facts.add(Fact.of(
                "connections.fact.since",
                Texts.text("connections.fact.age", Shown.moment(health.connectedAt()), Shown.days(health.age()))));
        if (health.renewedAt() != null) {
            facts.add(Fact.of("connections.fact.renewed", Shown.moment(health.renewedAt())));
        }
        facts.add(Fact.of(
                "connections.fact.scopes",
                health.grantedScopes().isEmpty()
                        ? Texts.text("connections.scopes.unknown")
                        : String.join(" ", new TreeSet<>(health.grantedScopes()))));
        facts.add(Fact.of(
                "connections.fact.missing",
                health.missingScopes().isEmpty()
                        ? Texts.text("connections.scopes.none")
                        : String.join(" ", new TreeSet<>(health.missingScopes()))));
        facts.add(Fact.of("connections.fact.forecast", health.forecast()));
        return facts;
    }

    private ConnectionFields blank(Visit visit) {
        return ConnectionFields.blank(visit.query(ALIAS).orElse(ConnectionSettings.DEFAULT_ALIAS), redirect(site));
    }

    static void form(Visit visit, ConnectionFields fields, FormError wrong) {
        visit.show(
                "connections/form",
                visit.chrome(AREA, Texts.text("connections.new.title")),
                "fields",
                fields,
                "wrong",
                wrong);
    }

    private static void child(Visit visit, ChildFields fields, FormError wrong) {
        visit.show(
                "connections/child",
                visit.chrome(AREA, Texts.text("connections.child.title")),
                "fields",
                fields,
                "parents",
                aliases(visit.sam().connections()),
                "wrong",
                wrong);
    }

    private void makeChild(Visit visit) {
        ChildFields fields = ChildFields.of(visit.form());
        try {
            Connections connections = visit.sam().connections();
            if (connections.aliases().stream().anyMatch(one -> one.alias().equals(fields.alias()))) {
                throw new InvalidInputException(ALIAS, "there is one of that name", "Choose another name.");
            }
            AliasSettings settings = AliasSettings.of(fields.alias())
                    .childOf(fields.parent())
                    .environment(ConnectionFields.environment(visit.form()));
            connections.define(fields.name().isEmpty() ? settings : settings.name(fields.name()));
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            child(visit, fields, FormError.of(e));
            return;
        }
        visit.done("connections.child.done", fields.alias());
        visit.redirect(path(fields.alias()));
    }

    private static void token(Visit visit, TokenFields fields, FormError wrong) {
        visit.show(
                "connections/token",
                visit.chrome(AREA, Texts.text("connections.token.title")),
                "fields",
                fields,
                "wrong",
                wrong);
    }

    private void connectByToken(Visit visit) {
        TokenFields fields = TokenFields.of(visit.form());
        try {
            Secret token = Secret.of(visit.form().text("token"));
            Connections connections = visit.sam().connections();
            if (fields.url().isEmpty()) {
                connections.withToken(fields.alias(), token);
            } else {
                connections.withToken(fields.alias(), ConnectionFields.uri("url", fields.url()), token);
            }
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            token(visit, fields, FormError.of(e));
            return;
        }
        visit.done("connections.token.done", fields.alias());
        visit.redirect(path(fields.alias()));
    }

    private void disconnect(Visit visit) {
        String alias = visit.form().text(ALIAS);
        visit.sam().connections().disconnect(alias);
        visit.done("connections.disconnected", alias);
        visit.redirect(path(alias));
    }

    private void remove(Visit visit) {
        String alias = visit.form().text(ALIAS);
        visit.sam().connections().removeAlias(alias);
        visit.done("connections.removed", alias);
        visit.redirect(HOME);
    }

    /** The form of an alias that inherits. */
    public record ChildFields(String alias, String parent, String name) {
        static ChildFields blank(Visit visit) {
            return new ChildFields("", visit.query("parent").orElse(""), "");
        }

        static ChildFields of(Form form) {
            return new ChildFields(
                    form.optional(ALIAS).orElse(""),
                    form.optional("parent").orElse(""),
                    form.optional("name").orElse(""));
        }
    }

    /** The form of a personal access token, without the token. */
    public record TokenFields(String alias, String url) {
        static TokenFields blank(Visit visit) {
            return new TokenFields(visit.query(ALIAS).orElse(ConnectionSettings.DEFAULT_ALIAS), "");
        }

        static TokenFields of(Form form) {
            return new TokenFields(
                    form.optional(ALIAS).orElse(""), form.optional("url").orElse(""));
        }
    }
}
