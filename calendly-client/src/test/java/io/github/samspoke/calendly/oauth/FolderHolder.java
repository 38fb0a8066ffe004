package io.github.samspoke.calendly.oauth;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that opens the store in a folder, says so, and holds it until it is killed. */
final class FolderHolder {
    private FolderHolder() {}

    public static void main(String[] arguments) throws InterruptedException {
        TokenStore store = TokenStores.folder(Path.of(arguments[0]));
        System.out.print("!");
        System.out.flush();
        new CountDownLatch(1).await();
        store.close();
    }
}
