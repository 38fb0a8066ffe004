package io.github.samspoke.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.CancelledException;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.NotAllowedException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.reclamation.PlanRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {
    @Test
    void errors_ofEachKind_endAsDocumented() {
        assertThat(ExitCode.of(new NotAllowedException(Actor.of("uma"), Role.SAM_ADMIN, "plan")))
                .isEqualTo(4);
        assertThat(ExitCode.of(new RefusedException("no", ""))).isEqualTo(3);
        assertThat(ExitCode.of(new PlanRefusedException("no", ""))).isEqualTo(3);
        assertThat(ExitCode.of(new InvalidInputException("field", "no", ""))).isEqualTo(2);
        assertThat(ExitCode.of(new NoSuchRecordException("plan", "PLN1"))).isEqualTo(1);
        assertThat(ExitCode.of(new CancelledException("work"))).isEqualTo(130);
        assertThat(ExitCode.of(new IllegalStateException())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"AUTHENTICATE, 5", "SCOPE, 5", "RETRY_LATER, 5", "WAIT, 5", "FIX_REQUEST, 1", "GIVE_UP, 1"})
    void vendorsErrors_endAsDocumented(VendorException.Problem problem, int code) {
        assertThat(ExitCode.of(new VendorException(problem, "no", "", new IllegalStateException())))
                .isEqualTo(code);
    }
}
