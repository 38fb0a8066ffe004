package io.github.samspoke.app.workspace;

import io.github.samspoke.core.reclamation.NoticeRequest;
import io.github.samspoke.core.reclamation.Notifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/**
 * Puts notices as mail files (RFC 5322) into a folder from which the company's own mailer sends them. A file's name is
 * the notice's, so that one which comes twice is there once. Only the owner may read them: a link in one is as good as
 * the person's answer. Safe for many threads.
 */
public final class NoticeFolder implements Notifier {
    private final Path folder;
    private final URI page;
    private final Consumer<String> written;

    /**
     * Takes the folder, which is made when the first notice comes.
     *
     * @param page the page that takes answers
     * @param written told of each file, by its name alone
     */
    public NoticeFolder(Path folder, URI page, Consumer<String> written) {
        this.folder = folder;
        this.page = page;
        this.written = written;
    }

    @Override
    public void send(NoticeRequest request) {
        Path file = folder.resolve(request.id().replaceAll("[^A-Za-z0-9-]", "_") + ".eml");
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            StateFolder.at(folder);
            Files.deleteIfExists(part);
            StateFolder.createOwnerOnly(part);
            Files.writeString(part, mail(request), StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The notice " + request.notice() + " could not be written", e);
        }
        written.accept("A notice waits to be sent: " + file);
    }

    private String mail(NoticeRequest request) {
        return String.join(
                "\r\n",
                "To: " + request.recipient().value(),
                "Subject: " + request.subject(),
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: 8bit",
                "X-Notice: " + request.notice(),
                "",
                (request.body() + "\nAnswer here, by one click and without a password:\n" + request.link(page) + "\n")
                        .replace("\n", "\r\n"));
    }
}
