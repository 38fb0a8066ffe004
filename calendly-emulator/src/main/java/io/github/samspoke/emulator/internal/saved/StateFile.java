package io.github.samspoke.emulator.internal.saved;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.samspoke.emulator.EmulatorStateException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A saved state in a file: JSON that names its format and version first, replaced as a whole or not at all. */
public final class StateFile {
    /** What the file says it is. */
    public static final String FORMAT = "calendly-emulator";

    /** Which shape it has. */
    public static final int VERSION = 1;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectWriter WRITER = MAPPER.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private StateFile() {}

    /** Writes a state beside the file, brings it to the disk and puts it in the file's place. */
    public static void write(Path file, SavedState state) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(beside);
            create(beside);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                WRITER.writeValue(out, state);
                out.flush();
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new EmulatorStateException(
                    "The state of the emulator cannot be written to " + file + " (" + e
                            + "); what was there before is untouched. Check that the folder is there, may be written to"
                            + " and has room.",
                    e);
        }
    }

    /** The file holds tokens, if only invented ones: it is its owner's. */
    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /** Reads a state; changes nothing, whatever it finds. */
    public static SavedState read(Path file) {
        try (JsonParser header = MAPPER.createParser(file.toFile())) {
            requireFormat(file, header);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        try {
            return MAPPER.readValue(file.toFile(), SavedState.class);
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    private static void requireFormat(Path file, JsonParser header) throws IOException {
        boolean ours = header.nextToken() == JsonToken.START_OBJECT
                && "format".equals(header.nextFieldName())
                && FORMAT.equals(header.nextTextValue())
                && "version".equals(header.nextFieldName());
        if (!ours) {
            throw foreign(file, "it does not begin as one");
        }
        int version = header.nextIntValue(-1);
        if (version != VERSION) {
            throw new EmulatorStateException(
                    file + " was saved in version " + version + " of the format, this emulator reads " + VERSION
                            + ". Use the emulator that saved it, or another file; it was left as it is.",
                    null);
        }
    }

    /** What is thrown of a file that has the right beginning and makes no sense. */
    public static EmulatorStateException damaged(Path file, Exception why) {
        return new EmulatorStateException(
                file + " is the saved state of an emulator, but damaged. Put a copy of it in its place, or begin anew"
                        + " with another file; it was left as it is.",
                why);
    }

    private static EmulatorStateException unreadable(Path file, IOException why) {
        return Files.isReadable(file) && Files.isRegularFile(file)
                ? foreign(file, "it is no JSON")
                : new EmulatorStateException(
                        file + " cannot be read. Check that it is there, is a file and may be read.", why);
    }

    private static EmulatorStateException foreign(Path file, String why) {
        return new EmulatorStateException(
                file + " is not the saved state of an emulator: " + why
                        + ". Name a file that an emulator has saved, or one that is not there yet; it was left as it is.",
                null);
    }
}
