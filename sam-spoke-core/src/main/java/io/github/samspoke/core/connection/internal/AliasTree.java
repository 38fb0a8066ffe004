package io.github.samspoke.core.connection.internal;

import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.AliasExplanation;
import io.github.samspoke.core.connection.AliasExplanation.Line;
import io.github.samspoke.core.connection.AliasSettings;
import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.ConnectionStore;
import io.github.samspoke.core.connection.Environment;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Aliases and what they inherit. An alias that nobody has set stands on the defaults. */
final class AliasTree {
    private static final String DEFAULT = "default";

    private final ConnectionStore store;
    private final ConnectionAuthorizer vendor;
    private final @Nullable URI baseUrl;

    /** A value and the alias it is set on, or what else it comes from. */
    private record Found<T extends @Nullable Object>(T value, String origin) {}

    AliasTree(ConnectionStore store, ConnectionAuthorizer vendor, @Nullable URI baseUrl) {
        this.store = store;
        this.vendor = vendor;
        this.baseUrl = baseUrl;
    }

    /** The alias, its parent, and so on. */
    List<AliasSettings> chain(String alias) {
        Map<String, AliasSettings> chain = new LinkedHashMap<>();
        AliasSettings next = store.findAlias(alias).orElseGet(() -> AliasSettings.of(alias));
        while (true) {
            if (chain.put(next.alias(), next) != null) {
                throw new InvalidInputException(
                        "parent", next.alias() + " would inherit from itself", "Name an alias that does not.");
            }
            String parent = next.parent();
            if (parent == null) {
                return List.copyOf(chain.values());
            }
            next = store.findAlias(parent)
                    .orElseThrow(() -> new InvalidInputException(
                            "parent", "there is no alias " + parent, "Define it first, or name another."));
        }
    }

    /** Everything that {@link ConnectionSettings} wants, with the secret. */
    ConnectionSettings resolve(String alias) {
        List<AliasSettings> chain = chain(alias);
        String clientId = client(chain)
                .map(AliasSettings::clientId)
                .orElseThrow(() -> new InvalidInputException(
                        "clientId",
                        "it is set neither on " + alias + " nor on an alias it inherits from",
                        "Copy it from the vendor's application page."));
        return new ConnectionSettings(
                alias,
                name(chain).value(),
                url(chain).value(),
                authorizationUrl(chain).value(),
                clientId,
                secret(alias).orElse(null),
                redirect(chain)
                        .map(Found::value)
                        .orElseThrow(() -> new InvalidInputException(
                                "redirect",
                                "the host's base URL is not known",
                                "Give it to SamSpokeBuilder.baseUrl, or set a whole URL on the alias.")),
                environment(chain).value());
    }

    URI url(String alias) {
        return url(chain(alias)).value();
    }

    String name(String alias) {
        return name(chain(alias)).value();
    }

    Environment environment(String alias) {
        return environment(chain(alias)).value();
    }

    Optional<String> clientId(String alias) {
        return client(chain(alias)).map(AliasSettings::clientId);
    }

    /** The secret that goes with the client id. */
    Optional<Secret> secret(String alias) {
        return client(chain(alias)).flatMap(holder -> vendor.clientSecret(holder.alias()));
    }

    private static Optional<AliasSettings> client(List<AliasSettings> chain) {
        return chain.stream().filter(one -> one.clientId() != null).findFirst();
    }

    AliasExplanation explain(String alias) {
        List<AliasSettings> chain = chain(alias);
        String parent = chain.get(0).parent();
        Found<String> client = found(chain, AliasSettings::clientId, "not set");
        Optional<AliasSettings> holder = client(chain);
        String secret = holder.filter(one -> vendor.hasClientSecret(one.alias()))
                .map(one -> "***")
                .orElse("not set");
        Optional<Found<URI>> redirect = redirect(chain);
        return new AliasExplanation(
                alias,
                List.of(
                        new Line("Parent alias", parent == null ? "none" : parent, "set on " + alias),
                        line("Connection name", name(chain)),
                        line("Environment", environment(chain)),
                        line("Connection URL", url(chain)),
                        line("Authorization URL", authorizationUrl(chain)),
                        line("OAuth client ID", client),
                        new Line("OAuth client secret", secret, client.origin()),
                        redirect.map(found -> line("OAuth redirect URL", found))
                                .orElse(new Line("OAuth redirect URL", "not set", "the base URL is not known"))));
    }

    private static Line line(String field, Found<?> found) {
        return new Line(field, String.valueOf(found.value()), found.origin());
    }

    private static Found<String> name(List<AliasSettings> chain) {
        AliasSettings own = chain.get(0);
        String name = own.name();
        return name == null ? new Found<>(own.alias(), "the alias") : new Found<>(name, "set on " + own.alias());
    }

    private static Found<URI> url(List<AliasSettings> chain) {
        return found(chain, AliasSettings::url, ConnectionSettings.DEFAULT_URL);
    }

    private static Found<URI> authorizationUrl(List<AliasSettings> chain) {
        return found(chain, AliasSettings::authorizationUrl, ConnectionSettings.DEFAULT_AUTHORIZATION_URL);
    }

    private static Found<Environment> environment(List<AliasSettings> chain) {
        return found(chain, AliasSettings::environment, Environment.PRODUCTION);
    }

    /** A URL as it is set, or a path below the base URL; empty if there is only a path and no base. */
    private Optional<Found<URI>> redirect(List<AliasSettings> chain) {
        Found<String> set = found(chain, AliasSettings::redirect, ConnectionSettings.DEFAULT_REDIRECT_PATH);
        if (!set.value().startsWith("/")) {
            return Optional.of(new Found<>(absolute(set.value()), set.origin()));
        }
        URI base = baseUrl;
        return base == null
                ? Optional.empty()
                : Optional.of(new Found<>(
                        ConnectionSettings.redirectUrl(base, set.value()), set.origin() + ", below the base URL"));
    }

    private static URI absolute(String text) {
        try {
            URI uri = new URI(text);
            if (uri.isAbsolute() && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new InvalidInputException("redirect", text + " is no URL", "Give a whole URL, or a path.");
        }
        throw new InvalidInputException(
                "redirect", text + " is neither a whole URL nor a path", "Begin a path with a slash.");
    }

    private static <T> Found<T> found(
            List<AliasSettings> chain, Function<AliasSettings, @Nullable T> field, T otherwise) {
        for (AliasSettings one : chain) {
            T value = field.apply(one);
            if (value != null) {
                String how = one.equals(chain.get(0)) ? "set on " : "inherited from ";
                return new Found<>(value, how + one.alias());
            }
        }
        return new Found<>(otherwise, DEFAULT);
    }
}
