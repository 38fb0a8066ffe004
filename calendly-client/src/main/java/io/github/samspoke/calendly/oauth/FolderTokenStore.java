package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.error.TokenStoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One file a grant, named by the hash of its key, beside a lock file that keeps other processes out. A file is written
 * beside the old one, forced to the disk and moved over it, so that there is always a whole one.
 */
final class FolderTokenStore implements TokenStore {
    private static final String IN_USE =
            "the folder is in use by another process, or twice by this one: several share grants through a database";

    private final Path folder;
    private final FileChannel lockFile;
    private final Clock clock;
    // Held over I/O, against the habit of this library: comparing and replacing a file has to be one step.
    private final ReentrantLock lock = new ReentrantLock();

    private FolderTokenStore(Path folder, FileChannel lockFile, Clock clock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.clock = clock;
    }

    static FolderTokenStore open(Path folder, Clock clock) {
        try {
            Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
            FileChannel lockFile = openToWrite(folder.resolve("lock"));
            if (!locked(lockFile)) {
                lockFile.close();
                throw new TokenStoreException(IN_USE, null);
            }
            return new FolderTokenStore(folder, lockFile, clock);
        } catch (IOException e) {
            throw new TokenStoreException("the folder of the token store cannot be opened", e);
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public Optional<StoredGrant> read(String key) {
        return alone("a grant cannot be read from its file", () -> stored(key));
    }

    private Optional<StoredGrant> stored(String key) throws IOException {
        Path file = file(key);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        StoredGrant grant = Binary.read(Files.readAllBytes(file), GrantFile::read);
        if (!grant.key().equals(key)) {
            throw new IOException("the file of another grant");
        }
        return Optional.of(grant);
    }

    @Override
    public boolean compareAndSet(long expectedFence, StoredGrant next) {
        return alone("a grant cannot be written to its file", () -> {
            boolean expected = stored(next.key()).map(StoredGrant::fence).orElse(0L) == expectedFence;
            if (expected) {
                replace(file(next.key()), Binary.written(out -> GrantFile.write(out, next)));
            }
            return expected;
        });
    }

    /** What is done with files. */
    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T alone(String failure, Work<T> work) {
        lock.lock();
        // An interrupt would close the file that is being written. It is not forgotten, only late.
        boolean interrupted = Thread.interrupted();
        try {
            return work.run();
        } catch (IOException | RuntimeException e) {
            throw new TokenStoreException(failure, e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            lock.unlock();
        }
    }

    private void replace(Path file, byte[] content) throws IOException {
        if (!lockFile.isOpen()) {
            throw new IOException("the store is closed");
        }
        Path beside = folder.resolve("next.tmp");
        Files.deleteIfExists(beside);
        try (FileChannel out = openToWrite(beside)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
    }

    private void forceFolder() throws IOException {
        // Elsewhere (Windows) a folder cannot be opened, and need not be.
        if (isPosix(folder)) {
            try (FileChannel self = FileChannel.open(folder, StandardOpenOption.READ)) {
                self.force(true);
            }
        }
    }

    private static FileChannel openToWrite(Path file) throws IOException {
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ownerOnly(file, "rw-------"));
    }

    private static FileAttribute<?>[] ownerOnly(Path place, String permissions) {
        return isPosix(place)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private Path file(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash) + ".grant");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    /** Lets the next process in. */
    @Override
    public void close() {
        lock.lock();
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new TokenStoreException("the lock of the token store cannot be given back", e);
        } finally {
            lock.unlock();
        }
    }
}
