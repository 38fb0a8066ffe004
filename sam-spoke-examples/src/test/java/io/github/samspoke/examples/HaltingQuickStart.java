package io.github.samspoke.examples;

import java.nio.file.Path;

/** QuickStart with {@code --store} in a process of its own that ends at a request, as if it was killed or interrupted. */
public final class HaltingQuickStart {
    /** What a halted process ends with. */
    static final int HALTED = 77;

    /** What an interrupted process ends with. */
    static final int INTERRUPTED = 130;

    private HaltingQuickStart() {}

    /** Takes the folder, the seats, method and path of a request, how many of them pass, and halt, exit or hold. */
    public static void main(String[] args) {
        Options options = Options.parse("--store", args[0], "--seats", args[1]);
        try (StoredWorld world = StoredWorld.open(StoreFolder.at(Path.of(args[0])), options)) {
            world.calendly()
                    .faults()
                    .on(args[2], args[3])
                    .after(Integer.parseInt(args[4]))
                    .once()
                    .change(() -> end(args[5]));
            System.exit(CommandLine.run(world, false, System.out, System.err));
        }
    }

    private static void end(String how) {
        switch (how) {
            case "halt" -> Runtime.getRuntime().halt(HALTED);
            // The hooks run beside the work, as they do at Ctrl-C.
            case "exit" -> new Thread(() -> System.exit(INTERRUPTED)).start();
            default -> hold();
        }
    }

    /** Keeps the folder open until somebody ends the process. */
    private static void hold() {
        System.out.println("HOLDING");
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
