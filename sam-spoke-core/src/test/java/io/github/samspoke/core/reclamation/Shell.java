package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Observation;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileEdit;
import io.github.samspoke.core.profile.PublishConfirmation;
import io.github.samspoke.core.profile.ValidationReport;
import java.util.Optional;
import java.util.function.Consumer;

/** A profile that can only be named. */
record Shell(ProfileData data) implements IntegrationProfile {
    @Override
    public Optional<ValidationReport> validation() {
        return Optional.empty();
    }

    @Override
    public String generatedRule() {
        throw new UnsupportedOperationException();
    }

    @Override
    public IntegrationProfile edit(Consumer<ProfileEdit> change) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ValidationReport checkConnection() {
        throw new UnsupportedOperationException();
    }

    @Override
    public IntegrationProfile validateConnection() {
        throw new UnsupportedOperationException();
    }

    @Override
    public PublishConfirmation confirmation() {
        throw new UnsupportedOperationException();
    }

    @Override
    public IntegrationProfile publish(PublishConfirmation shown) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(RunControl control) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Observation observation() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ValidationReport reclaimReadiness() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String export() {
        throw new UnsupportedOperationException();
    }
}
