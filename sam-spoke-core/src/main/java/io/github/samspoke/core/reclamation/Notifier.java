package io.github.samspoke.core.reclamation;

/**
 * The host's way to reach people: sends what the library asks for, by mail, chat or whatever it has, and hands the
 * receipts to {@link Candidates#delivered} and {@link Candidates#bounced}. The library owns the timers. Implementations
 * must be safe for many threads.
 */
@FunctionalInterface
public interface Notifier {
    /**
     * Takes a notice over. Called outside of every transaction, at least once: the same notice comes with the same
     * {@linkplain NoticeRequest#id() id}, which is the key to send it once. What it throws means "not taken over": the
     * notice comes again after a minute, later after up to an hour.
     *
     * @param request what to send
     */
    void send(NoticeRequest request);
}
