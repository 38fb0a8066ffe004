package io.github.samspoke.core.calendly;

import io.github.samspoke.core.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Calendly's own answers, to be given again with a change. */
final class Answers {
    private Answers() {}

    static String organization(Site site) {
        return "&organization=" + site.calendly().state().organizationUri();
    }

    static String emptyList() {
        return "{\"collection\":[],\"pagination\":{\"count\":0,\"next_page\":null,\"previous_page\":null,"
                + "\"next_page_token\":null,\"previous_page_token\":null}}";
    }

    /** What the owner gets. */
    static String get(Site site, String pathAndQuery) {
        String token = site.calendly().personalAccessToken(site.calendly().ownerUri());
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.calendly().baseUri() + pathAndQuery))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
