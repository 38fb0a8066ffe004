package io.github.samspoke.app.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The folder in which everything is kept, for its owner alone. */
record StateFolder(Path path) {
    /** Makes the folder if need be. */
    static StateFolder at(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new WorkspaceException("The state folder " + path + " is a file", "Name a folder with --state.");
        }
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path.toAbsolutePath(), attributes(path, "rwx------"));
            }
        } catch (IOException e) {
            throw new WorkspaceException(
                    "The state folder " + path + " cannot be made", "Name another with --state.", e);
        }
        if (!Files.isWritable(path)) {
            throw new WorkspaceException(
                    "The state folder " + path + " cannot be written to",
                    "Change its rights, or name another with --state.");
        }
        return new StateFolder(path);
    }

    Path keys() {
        return path.resolve("calendly-sam.keys");
    }

    /** The emulated Calendly of the demo. */
    Path calendly() {
        return path.resolve("calendly.json");
    }

    /** Whether the engine has kept anything here before. */
    boolean hasDatabase() {
        return Files.exists(database());
    }

    private Path database() {
        return path.resolve("samspoke.mv.db");
    }

    /** Names and addresses are in the database, so it is for its owner alone, in a folder that was there before, too. */
    void closeDatabaseToOthers() {
        try {
            if (posix(path) && hasDatabase()) {
                Files.setPosixFilePermissions(database(), PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            throw new WorkspaceException(
                    "The rights of the database in " + path + " cannot be changed",
                    "Give the folder to the user who runs this, or name another with --state.",
                    e);
        }
    }

    /** Creates a file that only its owner may read; fails if it is there. */
    static void createOwnerOnly(Path file) throws IOException {
        Files.createFile(file, attributes(file, "rw-------"));
    }

    /** Whether people who have nothing to do with it may read a file. */
    static boolean readByOthers(Path file) throws IOException {
        return posix(file) && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    }

    private static FileAttribute<?>[] attributes(Path where, String permissions) {
        Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(permissions);
        return posix(where)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(wanted)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path where) {
        return where.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
