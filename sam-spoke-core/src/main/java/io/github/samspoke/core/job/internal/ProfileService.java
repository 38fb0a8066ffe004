package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Numbered;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileEdit;
import io.github.samspoke.core.profile.Profiles;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        authorizer.require(actor, Role.SAM_INTEGRATOR, "create a profile");
        return engine.work().inTransaction(() -> {
            ProfileId id = new ProfileId(engine.store().numbers().next(Numbered.PROFILE));
            ProfileForm edit =
                    new ProfileForm(ProfileForm.blank(id, engine.spoke().profileType(), engine.now()), engine.now());
            form.accept(edit);
            return store(edit.result(), "profile.created");
        });
    }

    @Override
    public IntegrationProfile get(ProfileId id) {
        return engine.store()
                .profiles()
                .find(id)
                .map(this::view)
                .orElseThrow(() -> new NoSuchRecordException("profile", id.value()));
    }

    @Override
    public List<IntegrationProfile> list() {
        return engine.store().profiles().list().stream().map(this::view).toList();
    }

    IntegrationProfile view(ProfileData data) {
        return new ProfileView(data, Optional.empty(), this);
    }

    /** Stores a revision with its audit row; joins the running unit of work. */
    IntegrationProfile store(ProfileData data, String action) {
        return engine.work().inTransaction(() -> {
            engine.store().profiles().save(data);
            engine.audit()
                    .record(
                            data.id().value(),
                            actor,
                            action,
                            data.id().value(),
                            Map.of(
                                    "revision",
                                    Long.toString(data.revision()),
                                    "status",
                                    data.status().name()));
            return view(data);
        });
    }

    void require(String command) {
        authorizer.require(actor, Role.SAM_INTEGRATOR, command);
    }

    Engine engine() {
        return engine;
    }
}
