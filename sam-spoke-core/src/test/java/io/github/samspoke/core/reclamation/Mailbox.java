package io.github.samspoke.core.reclamation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A notifier that keeps what it was given, and fails when it is told to. */
final class Mailbox implements Notifier {
    final List<NoticeRequest> sent = new ArrayList<>();
    Consumer<NoticeRequest> before = request -> {};

    @Override
    public synchronized void send(NoticeRequest request) {
        before.accept(request);
        sent.add(request);
    }

    NoticeRequest last() {
        return sent.get(sent.size() - 1);
    }

    String token() {
        return last().token().reveal();
    }
}
