package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Numbered;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileEdit;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.Profiles;
import io.github.samspoke.core.profile.StaleRevisionException;
import io.github.samspoke.core.spoke.MissingSpokeException;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Profiles for one actor. */
public final class ProfileService implements Profiles {
    private final Actor actor;
    private final Authorizer authorizer;
    private final Engine engine;

    public ProfileService(Actor actor, Authorizer authorizer, Engine engine) {
        this.actor = actor;
        this.authorizer = authorizer;
        this.engine = engine;
    }

    @Override
    public IntegrationProfile create(Consumer<ProfileEdit> form) {
        require(Role.SAM_INTEGRATOR, "create a profile");
        return create(form, "profile.created");
    }

    private IntegrationProfile create(Consumer<ProfileEdit> form, String action) {
        return engine.work().inTransaction(() -> {
            ProfileId id = new ProfileId(engine.store().numbers().next(Numbered.PROFILE));
            ProfileData blank = ProfileForm.blank(id, engine.spoke().profileType(), engine.now());
            ProfileForm edit = new ProfileForm(blank, engine.now());
            form.accept(edit);
            return store(blank, edit.result(), action);
        });
    }

    @Override
    public IntegrationProfile importProfile(String json) {
        require(Role.SAM_INTEGRATOR, "import a profile");
        ProfileDocument document = ProfileDocument.read(json);
        if (!document.profileType().equals(engine.spoke().profileType())) {
            throw new MissingSpokeException(
                    document.profileType(), engine.spoke().profileType());
        }
        return create(form -> document.fill(form, engine.now()), "profile.imported");
    }

    @Override
    public IntegrationProfile get(ProfileId id) {
        return engine.store()
                .profiles()
                .find(id)
                .filter(data -> data.status() != ProfileStatus.DELETED)
                .map(this::view)
                .orElseThrow(() -> new NoSuchRecordException("profile", id.value()));
    }

    @Override
    public List<IntegrationProfile> list() {
        return engine.store().profiles().list().stream().map(this::view).toList();
    }

    private IntegrationProfile view(ProfileData data) {
        return new ProfileView(present(data), Optional.empty(), this);
    }

    /** A validation counts for the connection it was made with; one made since was never looked at. */
    ProfileData present(ProfileData data) {
        return data.validated() && !engine.sessions().asValidated(data) ? data.withoutValidation() : data;
    }

    /** Stores a revision with an audit row that tells what it changes; joins the running unit of work. */
    IntegrationProfile store(ProfileData before, ProfileData data, String action) {
        return engine.work().inTransaction(() -> {
            engine.store().profiles().save(data);
            Map<String, String> details = new TreeMap<>(changes(before, data));
            details.put("revision", Long.toString(data.revision()));
            details.put("status", data.status().name());
            record(data, action, details);
            return view(data);
        });
    }

    void record(ProfileData data, String action, Map<String, String> details) {
        engine.audit().record(data.id().value(), actor, action, data.id().value(), details);
    }

    private static Map<String, String> changes(ProfileData before, ProfileData after) {
        Map<String, String> changes = new TreeMap<>();
        change(changes, "displayName", before.displayName(), after.displayName());
        change(changes, "validated", before.validated(), after.validated());
        change(changes, "alias", before.alias(), after.alias());
        change(
                changes,
                "processes",
                before.processes().stream().sorted().toList(),
                after.processes().stream().sorted().toList());
        change(changes, "analyzeActivityFrom", before.analyzeFrom(), after.analyzeFrom());
        change(changes, "provisioning", before.provisioning(), after.provisioning());
        change(changes, "mode", before.mode(), after.mode());
        return changes;
    }

    private static void change(Map<String, String> changes, String field, Object before, Object after) {
        if (!before.equals(after)) {
            changes.put(field, before + " -> " + after);
        }
    }

    /** Refuses a command on a revision that is not the stored one, or on a profile that is gone. */
    void requireCurrent(ProfileData held, String command) {
        ProfileData stored = engine.store().profiles().find(held.id()).orElseThrow();
        if (stored.status() == ProfileStatus.DELETED) {
            throw new IllegalMoveException(
                    "Profile " + held.displayName(), stored.status().name(), command, "Create another profile.");
        }
        if (stored.revision() != held.revision()) {
            throw new StaleRevisionException(held.id(), held.revision(), stored.revision());
        }
    }

    void require(Role role, String command) {
        authorizer.require(actor, role, command);
    }

    Actor actor() {
        return actor;
    }

    Engine engine() {
        return engine;
    }
}
