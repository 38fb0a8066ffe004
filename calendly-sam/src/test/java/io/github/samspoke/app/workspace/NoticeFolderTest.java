package io.github.samspoke.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.NoticeRequest;
import io.github.samspoke.core.subscription.ProfileId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Notices in a folder")
class NoticeFolderTest {
    @TempDir
    Path state;

    private static NoticeRequest request(String person) {
        return new NoticeRequest(
                "RCC0000001/1",
                "RCC0000001/1",
                0,
                "RCC0000001",
                new ProfileId("PRF0001"),
                EmailAddress.of("ada@example.com"),
                person,
                EmailAddress.of("ada@example.com"),
                "idle for at least 60 days",
                14,
                Instant.parse("2026-12-07T09:00:00Z"),
                Secret.of("one-time"));
    }

    @Test
    void send_twice_oneMailForItsOwnerAlone() throws IOException {
        List<String> said = new ArrayList<>();
        Path folder = state.resolve("notices");
        NoticeFolder notices = new NoticeFolder(folder, URI.create("https://sam.example.com/notice"), said::add);
        notices.send(request("Ada"));
        notices.send(request("Zoë"));

        Path mail = folder.resolve("RCC0000001_1.eml");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(mail);
        }
        assertThat(Files.readString(mail))
                .startsWith("To: ada@example.com\r\nSubject: Do you still need your Calendly seat?\r\n")
                .contains("\r\n\r\nThe Calendly seat of Zoë")
                .contains("https://sam.example.com/notice?notice=one-time\r\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mail)))
                .isEqualTo("rw-------");
        assertThat(said).hasSize(2).allSatisfy(line -> assertThat(line).doesNotContain("one-time"));
    }
}
