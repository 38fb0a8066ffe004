package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.license.IdentifierResolution;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.SubscriptionCatalogue;
import java.util.List;
import java.util.Properties;

/** A catalogue that later versions of the library call differently. */
final class ChangingCatalogue implements SubscriptionCatalogue {
    private final Properties file = new Properties();
    private SubscriptionCatalogue now;

    ChangingCatalogue() {
        file.setProperty("key", "calendly");
        file.setProperty("publisher", "Calendly");
        file.setProperty("product", "Calendly");
        file.setProperty("metric", SoftwareModel.USER_SUBSCRIPTION);
        file.setProperty("edition.standard", "Standard");
        file.setProperty("edition.teams", "Teams");
        now = new PropertiesCatalogue(file);
    }

    void becomes(String key, String value) {
        file.setProperty(key, value);
        now = new PropertiesCatalogue(file);
    }

    @Override
    public IdentifierResolution resolve(String identifier, String stage) {
        return now.resolve(identifier, stage);
    }

    @Override
    public List<SoftwareModel> models() {
        return now.models();
    }
}
