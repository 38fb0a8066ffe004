package io.github.samspoke.app.command;

import io.github.samspoke.app.workspace.Workspace;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An open workspace, seen by the person who types. */
final class Session implements AutoCloseable {
    /** Letters of a plan's hash; its number is shorter, and people do not care for capitals. */
    private static final int HASH = 64;

    private final Root root;
    private final Workspace workspace;
    private final SamSpoke.View sam;
    private final Output output;
    private final Interrupts interrupts;

    private Session(Root root, Workspace workspace, Interrupts interrupts) {
        this.root = root;
        this.workspace = workspace;
        this.sam = workspace.as(root.actor());
        this.output = root.output();
        this.interrupts = interrupts;
    }

    static Session open(Root root, Interrupts interrupts) {
        return new Session(root, Workspace.open(root.options()), interrupts);
    }

    Root root() {
        return root;
    }

    Workspace workspace() {
        return workspace;
    }

    SamSpoke.View sam() {
        return sam;
    }

    Output output() {
        return output;
    }

    boolean interrupted() {
        return interrupts.cancelled();
    }

    /** Long work that shows its progress and can be stopped. */
    interface Work<T> {
        T under(RunControl control);
    }

    <T> T working(Work<T> work) {
        try (ProgressDisplay display = new ProgressDisplay(root.shell())) {
            return work.under(interrupts.control(display));
        }
    }

    /** The profile that was named, or the only one. */
    IntegrationProfile profile() {
        String name = root.profile();
        List<IntegrationProfile> known = sam.profiles().list();
        if (name != null) {
            return named(known, name);
        }
        if (known.isEmpty()) {
            throw new InvalidInputException(
                    "--profile", "there is no profile yet", "Make one: " + root.next("profile", "create"));
        }
        if (known.size() > 1) {
            throw new InvalidInputException(
                    "--profile",
                    "there are " + known.size() + " profiles",
                    "Name one of "
                            + known.stream()
                                    .map(one -> one.data().displayName())
                                    .collect(Collectors.joining(", ")));
        }
        return known.get(0);
    }

    /** By its id, else by its name if no other goes by that. */
    private static IntegrationProfile named(List<IntegrationProfile> known, String name) {
        for (IntegrationProfile one : known) {
            if (one.id().value().equals(name)) {
                return one;
            }
        }
        List<IntegrationProfile> meant = known.stream()
                .filter(one -> one.data().displayName().equalsIgnoreCase(name))
                .toList();
        if (meant.size() > 1) {
            throw new InvalidInputException(
                    "--profile",
                    "several profiles go by the name " + name,
                    "Give the id of one: "
                            + meant.stream().map(one -> one.id().value()).collect(Collectors.joining(", ")));
        }
        return meant.stream().findFirst().orElseThrow(() -> new NoSuchRecordException("profile", name));
    }

    /** The seat of somebody who is named by present or former address, or by user URI. */
    SoftwareSubscription seat(ProfileId profile, String user) {
        EmailAddress address = EmailAddress.of(user);
        List<SoftwareSubscription> all = sam.subscriptions().all(profile);
        return all.stream()
                .filter(seat -> seat.email().equals(address) || seat.userUri().equals(user))
                .findFirst()
                .or(() -> all.stream()
                        .filter(seat -> seat.formerEmails().contains(address))
                        .findFirst())
                .orElseThrow(() -> new NoSuchRecordException("seat of", user));
    }

    /** Everybody's present address, by user. */
    Map<String, String> addresses(ProfileId profile) {
        return sam.subscriptions().all(profile).stream()
                .collect(Collectors.toMap(
                        SoftwareSubscription::userUri, seat -> seat.email().value(), (one, other) -> one));
    }

    /** All plans that were made, the newest of each profile first. */
    List<ReclamationPlan> plans() {
        return sam.profiles().list().stream()
                .flatMap(profile -> sam.reclamation().plans(profile.id()).stream())
                .toList();
    }

    /** A plan by its number or hash. */
    ReclamationPlan plan(String name) {
        return sam.reclamation().planOf(name.length() < HASH ? name.toUpperCase(Locale.ROOT) : name);
    }

    /** Says that removals were cut off, if they were. */
    void mentionUnfinished(ProfileId profile) {
        for (Execution cut : sam.reclamation().unfinished(profile)) {
            output.note("Execution " + cut.id() + " was cut off. Go on with it: " + root.next("resume", cut.id()));
        }
    }

    /** Asks a person for a word that was shown; whoever cannot be asked has to give it beforehand. */
    String ask(String question, Supplier<? extends RuntimeException> unattended) {
        if (!root.shell().prompt().possible()) {
            throw unattended.get();
        }
        return root.shell().prompt().line(question);
    }

    /** A time for JSON, or null. */
    static @Nullable String time(@Nullable Object at) {
        return at == null ? null : at.toString();
    }

    @Override
    public void close() {
        workspace.close();
    }
}
