package io.github.samspoke.emulator.internal.generator;

import io.github.samspoke.emulator.internal.state.EventTypes;
import io.github.samspoke.emulator.internal.state.Events;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Mixing;
import io.github.samspoke.emulator.internal.state.Row;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.state.Uris;
import io.github.samspoke.emulator.internal.wire.Blanks;
import io.github.samspoke.emulator.internal.wire.JsonOut;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Routing forms, and what visitors filled in. */
final class RoutingMaker {
    private static final int SUBMISSIONS = 30;
    private static final List<String> FORMS = List.of("Contact sales", "Get support", "Become a partner");
    private static final List<String> INDUSTRIES = List.of("Software", "Finance", "Health");

    private final Store store;
    private final long now;

    RoutingMaker(Store store, long now) {
        this.store = store;
        this.now = now;
    }

    /** All forms but the last are published and have been filled in. */
    void make() {
        for (String name : FORMS) {
            boolean draft = name.equals(FORMS.get(FORMS.size() - 1));
            Row form = store.table(Kind.ROUTING_FORM)
                    .add(null, uri -> JsonOut.node(json -> form(json, uri, name, draft ? "draft" : "published")));
            for (int i = 0; i < SUBMISSIONS && !draft; i++) {
                int number = i;
                store.table(Kind.SUBMISSION)
                        .add(null, uri -> JsonOut.node(json -> submission(json, uri, form, number)));
            }
        }
    }

    private void form(JsonOut json, String uri, String name, String status) {
        long created =
                now - 300 * Micros.DAY + store.table(Kind.ROUTING_FORM).rows().size() * Micros.DAY;
        json.put("uri", uri)
                .put("organization", store.uris().organization(Uris.HOME))
                .put("name", name)
                .put("status", status)
                .array("questions", questions -> {
                    question(questions, name, "Email", "email", List.of());
                    question(questions, name, "Industry", "select", INDUSTRIES);
                })
                .time("created_at", created)
                .time("updated_at", created + Micros.DAY);
    }

    private static void question(JsonOut questions, String form, String name, String type, List<String> choices) {
        questions.item(question -> {
            question.put("uuid", uuid(form, name))
                    .put("name", name)
                    .put("type", type)
                    .put("required", true);
            if (choices.isEmpty()) {
                question.putNull("answer_choices");
            } else {
                question.words("answer_choices", choices);
            }
        });
    }

    private static String uuid(String form, String question) {
        return UUID.nameUUIDFromBytes((form + '/' + question).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private void submission(JsonOut json, String uri, Row form, int number) {
        long created = now - 3 * Micros.DAY * (SUBMISSIONS - number);
        Events events = store.events();
        boolean booked = number % 2 == 0 && events.size() > 0;
        long event = booked ? Mixing.pick(form.number() * 1_000 + number, events.size()) : 0;
        json.put("uri", uri)
                .put("routing_form", form.text("uri"))
                .array("questions_and_answers", items -> {
                    answer(items, form, "Email", "visitor." + number + "@example.org");
                    answer(items, form, "Industry", INDUSTRIES.get(number % INDUSTRIES.size()));
                })
                .put("tracking", Blanks.tracking())
                .object("result", result -> result(result, number))
                .put("submitter", booked ? store.uris().uri(Kind.INVITEE, event * Uris.INVITEES) : null)
                .put("submitter_type", booked ? "Invitee" : null)
                .time("created_at", created)
                .time("updated_at", created);
    }

    private static void answer(JsonOut items, Row form, String question, String answer) {
        items.item(item -> item.put("question_uuid", uuid(form.text("name"), question))
                .put("question", question)
                .put("answer", answer));
    }

    private void result(JsonOut result, int number) {
        EventTypes types = store.eventTypes();
        switch (number % 3) {
            case 0 ->
                result.put("type", "event_type")
                        .put(
                                "value",
                                store.uris()
                                        .uri(
                                                Kind.EVENT_TYPE,
                                                number % types.rows().size()));
            case 1 -> result.put("type", "external_url").put("value", "https://www.example.com/thanks");
            default ->
                result.put("type", "custom_message")
                        .object(
                                "value",
                                value -> value.put("headline", "Thank you").put("body", "We will write."));
        }
    }
}
