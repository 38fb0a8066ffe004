package io.github.samspoke.calendly.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {
    @ParameterizedTest
    @CsvSource({
        "/users/me,/users/me",
        "/users/AAAAAAAAAAAAAAAA,/users/{id}",
        "/organizations/ORG1/invitations/I1,/organizations/{id}/invitations/{id}",
        "/organization_memberships,/organization_memberships",
        "/scheduled_events/ev_1/invitees/in-2,/scheduled_events/{id}/invitees/{id}",
        "/something_new/ada@example.com,/{id}/{id}",
        "/users/ME,/users/{id}"
    })
    void of_path_replacesIdentifiersOnly(String path, String template) {
        assertThat(PathTemplate.of(path)).isEqualTo(template);
    }

    @Test
    void of_everyPathOfTheContract_isItsTemplate() throws IOException {
        Path contract = Path.of(System.getProperty("calendly.contract", ""), "openapi.json");
        assumeThat(contract).exists();
        List<String> paths = new ArrayList<>();
        new ObjectMapper()
                .readTree(Files.readString(contract))
                .get("paths")
                .fieldNames()
                .forEachRemaining(paths::add);

        assertThat(paths).hasSizeGreaterThan(40).allSatisfy(path -> {
            String expected = path.replaceAll("\\{\\w+}", "{id}");
            assertThat(PathTemplate.of(path.replaceAll("\\{\\w+}", "AbC-123_x")))
                    .isEqualTo(expected);
        });
    }
}
