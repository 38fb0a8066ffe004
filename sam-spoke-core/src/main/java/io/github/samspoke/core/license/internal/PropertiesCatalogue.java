package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.license.IdentifierResolution;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.SubscriptionCatalogue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A catalogue read once from a properties file: publisher, product, metric, one {@code edition.<plan>} a plan, and the key
 * that ids begin with. Ids stay the same whatever the vendor calls its products, for entitlements name them.
 */
public final class PropertiesCatalogue implements SubscriptionCatalogue {
    private static final String EDITION = "edition.";

    private final Map<String, SoftwareModel> models = new TreeMap<>();

    /**
     * Reads a catalogue.
     *
     * @param file publisher, product, metric and editions; a missing key is a {@link NullPointerException} naming it
     */
    public PropertiesCatalogue(Properties file) {
        for (String key : file.stringPropertyNames()) {
            if (key.startsWith(EDITION)) {
                String plan = key.substring(EDITION.length());
                models.put(plan, model(file, plan, key));
            }
        }
    }

    /**
     * Returns Calendly's plans, read when first asked for.
     *
     * @return the same catalogue each time
     */
    public static PropertiesCatalogue calendly() {
        return Calendly.CATALOGUE;
    }

    @Override
    public IdentifierResolution resolve(String identifier, String stage) {
        SoftwareModel model = models.get(fold(identifier));
        if (model == null) {
            return new IdentifierResolution.Unrecognized(identifier, "no model is known for this plan");
        }
        return switch (fold(stage)) {
            case "paid", "free" -> new IdentifierResolution.Recognized(model);
            case "trial" -> new IdentifierResolution.Unrecognized(identifier, "the plan is on trial, not paid");
            default -> new IdentifierResolution.Unrecognized(identifier, "stage '" + stage + "' is not known");
        };
    }

    @Override
    public List<SoftwareModel> models() {
        return List.copyOf(models.values());
    }

    private static SoftwareModel model(Properties file, String plan, String key) {
        return new SoftwareModel(
                required(file, "key") + "-" + plan,
                required(file, "publisher"),
                required(file, "product"),
                required(file, key),
                required(file, "metric"),
                plan);
    }

    private static String required(Properties file, String key) {
        return Objects.requireNonNull(file.getProperty(key), key);
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static final class Calendly {
        static final PropertiesCatalogue CATALOGUE = read("calendly-plans.properties");

        private static PropertiesCatalogue read(String name) {
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(PropertiesCatalogue.class.getResourceAsStream(name), name),
                    StandardCharsets.UTF_8)) {
                Properties file = new Properties();
                file.load(reader);
                return new PropertiesCatalogue(file);
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
    }
}
