package io.github.samspoke.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I14: no secret is ever shown")
class SecretsTest {
    @Test
    @DisplayName("I14: the token is in no log line, exception, text of an object, audit row, or plan")
    void wholeRun_withFailures_showsNoToken() {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        String token;
        try (Site site = Site.of(Site.seats(60))) {
            token = site.token();
            said.add(site.connect(token).toString());
            said.add(site.publish(token).toString());
            said.add(site.runJobs().toString());
            site.sam().rules().review(site.profile().generatedRule());
            ReclamationPlan plan = site.plan(2);
            said.add(plan.json() + plan.explain() + plan);
            site.calendly()
                    .failNext("DELETE", "/organization_memberships/.*", 1, 500, "{\"message\":\"" + token + "\"}");
            said.add(site.execute(plan).toString());
            said.add(site.store()
                    .connections()
                    .credential("Calendly")
                    .orElseThrow()
                    .toString());
            said.add(site.store().connections().list().toString());
            site.calendly().revokeToken(token);
            said.add(site.profile().checkConnection().toString());
            try {
                site.profile().validateConnection();
            } catch (SamSpokeException e) {
                StringWriter trace = new StringWriter();
                e.printStackTrace(new PrintWriter(trace));
                said.add(trace + e.remedy());
            }
            said.add(site.run(Site.SUBSCRIPTIONS).toString());
            site.store()
                    .audit()
                    .chains()
                    .forEach(chain -> said.add(site.sam().audit().entries(chain).toString()));
        } finally {
            System.setErr(before);
        }
        said.add(log.toString(StandardCharsets.UTF_8));

        assertThat(said).hasSizeGreaterThan(10);
        assertThat(said).allSatisfy(text -> assertThat(text).doesNotContain(token));
    }
}
