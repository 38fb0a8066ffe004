package io.github.samspoke.emulator.internal.state;

/**
 * The name of something logged.
 *
 * @param namespace category, such as Login
 * @param action what was done, such as Succeeded
 */
public record LogAction(String namespace, String action) {
    public String qualifiedName() {
        return namespace + '.' + action;
    }
}
