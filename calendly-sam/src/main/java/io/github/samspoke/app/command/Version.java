package io.github.samspoke.app.command;

import picocli.CommandLine.IVersionProvider;

/** Says which version this is. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Root.class.getPackage().getImplementationVersion();
        return new String[] {Root.NAME + " " + (version == null ? "(not from its jar)" : version)};
    }
}
