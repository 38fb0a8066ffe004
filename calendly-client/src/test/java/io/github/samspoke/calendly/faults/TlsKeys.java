package io.github.samspoke.calendly.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of an authority of our own, made by the JDK's keytool in {@code target} for each run. */
public final class TlsKeys {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String CA = "ca";
    private static final KeyStore STORE = make();

    private TlsKeys() {}

    /** What can stand on a certificate. */
    public enum Certificate {
        GOOD("dns:localhost", "-1d"),
        WRONG_NAME("dns:other.example", "-1d"),
        EXPIRED("dns:localhost", "-30d");

        private final String name;
        private final String from;

        Certificate(String name, String from) {
            this.name = name;
            this.from = from;
        }

        /** How a server that has this certificate speaks TLS. */
        public SSLContext server() {
            try {
                KeyStore alone = empty();
                alone.setKeyEntry(
                        "server", STORE.getKey(name(), PASSWORD), PASSWORD, STORE.getCertificateChain(name()));
                KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                keys.init(alone, PASSWORD);
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(keys.getKeyManagers(), null, null);
                return context;
            } catch (GeneralSecurityException | IOException e) {
                throw new LinkageError("a key store of the JDK", e);
            }
        }
    }

    /** How a client that trusts the authority speaks TLS. */
    public static SSLContext client() {
        try {
            KeyStore trusted = empty();
            trusted.setCertificateEntry(CA, STORE.getCertificate(CA));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new LinkageError("a key store of the JDK", e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static KeyStore make() {
        try {
            Path file = Files.createTempDirectory(Files.createDirectories(Path.of("target", "tls")), "keys")
                    .resolve("store.p12");
            keytool(file, CA, "-ext", "bc:c");
            for (Certificate c : Certificate.values()) {
                keytool(file, c.name(), "-signer", CA, "-ext", "san=" + c.name, "-startdate", c.from);
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD);
            }
            return store;
        } catch (GeneralSecurityException | IOException | InterruptedException e) {
            throw new LinkageError("keytool makes the keys", e);
        }
    }

    private static void keytool(Path file, String alias, String... more) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> always = List.of(
                tool, "-genkeypair", "-keystore", file.toString(), "-storepass", new String(PASSWORD), "-alias", alias);
        List<String> key = List.of("-dname", "CN=" + alias, "-keyalg", "EC", "-validity", "10");
        Process process = new ProcessBuilder(Stream.of(always, key, List.of(more))
                        .flatMap(List::stream)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(file.resolveSibling(alias + ".log").toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("keytool failed, see " + file.getParent());
        }
    }
}
