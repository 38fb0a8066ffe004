package io.github.samspoke.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** What one would write without a library to walk a list: {@code java.net.http}, the mapper, and nothing else. */
final class BareLoop {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String list;

    BareLoop(URI server) {
        this.list = server + "/organization_memberships?organization=" + Bodies.ORGANIZATION + "&count=100";
    }

    /** All pages; the number of members. */
    int walk() throws IOException, InterruptedException {
        int members = 0;
        String url = list;
        while (true) {
            Bare.Page page = Bare.MAPPER.readValue(get(url), Bare.Page.class);
            members += page.collection().size();
            @Nullable String token = page.pagination().nextPageToken();
            if (token == null) {
                return members;
            }
            url = list + "&page_token=" + token;
        }
    }

    private byte[] get(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer benchmark")
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return answer.body();
    }
}
