package io.github.samspoke.emulator.internal.generator;

import io.github.samspoke.emulator.internal.state.People;
import java.util.Locale;
import java.util.SplittableRandom;

/** Invented people: names, and addresses that no two of them share. */
final class Names {
    private static final String[] FIRST = {
        "Ada", "Amir", "Anna", "Ben", "Bruno", "Carla", "Chen", "Clara", "Daniel", "Diana", "Elif", "Emil", "Eva",
        "Farah", "Felix", "Grace", "Hana", "Hugo", "Ines", "Ivan", "Jana", "Jonas", "Kai", "Lara", "Leon", "Lucia",
        "Marco", "Maya", "Nadia", "Noah", "Olga", "Omar", "Paula", "Priya", "Rosa", "Ryan", "Sara", "Tom", "Vera",
        "Yuki"
    };
    private static final String[] LAST = {
        "Adler", "Becker", "Brown", "Castro", "Costa", "Diaz", "Dubois", "Eriksen", "Fischer", "Garcia", "Gruber",
        "Haas", "Hansen", "Ito", "Jansen", "Kaya", "Keller", "Kim", "Klein", "Kumar", "Lang", "Larsen", "Lopez",
        "Marin", "Martin", "Meyer", "Moreau", "Murphy", "Nagy", "Novak", "Olsen", "Park", "Patel", "Pereira", "Quinn",
        "Reyes", "Rossi", "Roth", "Sato", "Schmidt", "Silva", "Singh", "Stone", "Tanaka", "Torres", "Vogel", "Wagner",
        "Weber", "Wolf", "Young"
    };
    private static final String[] ZONES = {
        "Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles", "Asia/Tokyo", "Europe/Madrid"
    };

    private Names() {}

    static String name(SplittableRandom random) {
        return pick(FIRST, random) + ' ' + pick(LAST, random);
    }

    /** An address for a name that nobody has yet. */
    static String email(String name, People taken) {
        String local = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        String email = local + "@example.com";
        // Steps grow with the number of people, so that a hundred thousand of them stay quick to name.
        int number = 2;
        while (taken.byEmail(email) != null) {
            email = local + number + "@example.com";
            number += 1 + number / 4;
        }
        return email;
    }

    static String zone(SplittableRandom random) {
        return pick(ZONES, random);
    }

    private static String pick(String[] words, SplittableRandom random) {
        return words[random.nextInt(words.length)];
    }
}
