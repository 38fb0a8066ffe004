package io.github.samspoke.app.command;

import io.github.samspoke.core.common.Secret;
import java.io.Console;
import java.util.Optional;

/** How a person is asked. */
public interface Prompt {
    /** Whether there is a person at all. */
    boolean possible();

    /** Asks for a line of text; empty if the person ends the input. */
    String line(String question);

    /** Asks for a secret, which is not shown while it is typed. */
    Secret secret(String question);

    /** The person at this process's terminal, if there is one. */
    static Prompt system() {
        return Optional.ofNullable(System.console())
                .filter(Prompt::interactive)
                .map(Prompt::at)
                .orElse(NOBODY);
    }

    /** Since JDK 22 there is a console in a pipe, too, which then says that it is none. */
    private static boolean interactive(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static Prompt at(Console console) {
        return new Prompt() {
            @Override
            public boolean possible() {
                return true;
            }

            @Override
            public String line(String question) {
                String line = console.readLine("%s", question);
                return line == null ? "" : line.strip();
            }

            @Override
            public Secret secret(String question) {
                char[] typed = console.readPassword("%s", question);
                return Secret.of(typed == null ? "" : new String(typed).strip());
            }
        };
    }

    /** Nobody is there: a pipe, a cron job. */
    Prompt NOBODY = new Prompt() {
        @Override
        public boolean possible() {
            return false;
        }

        @Override
        public String line(String question) {
            return "";
        }

        @Override
        public Secret secret(String question) {
            return Secret.of("");
        }
    };
}
