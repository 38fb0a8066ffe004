package io.github.samspoke.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of {@code --store}, with the names of what lies in it. */
record StoreFolder(Path path) {
    /** Makes the folder if need be. */
    static StoreFolder at(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new Options.UsageException("--store: " + path + " is a file; name a folder.");
        }
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new SetUpException("--store: the folder " + path + " cannot be made; name another", e);
        }
        if (!Files.isWritable(path)) {
            throw new SetUpException(
                    "--store: the folder " + path + " cannot be written to; change its rights, or name another.");
        }
        return new StoreFolder(path);
    }

    Path calendly() {
        return path.resolve("calendly.json");
    }

    Path diary() {
        return path.resolve("quickstart.json");
    }

    Path key() {
        return path.resolve("credential.key");
    }

    /** Replaces a file as a whole, for its owner alone. */
    static void write(Path file, byte[] bytes) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(beside);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SetUpException("--store: " + file + " cannot be written", e);
        }
    }
}
