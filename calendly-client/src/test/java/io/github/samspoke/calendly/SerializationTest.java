package io.github.samspoke.calendly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.samspoke.calendly.oauth.AuthorizationRequest;
import io.github.samspoke.calendly.oauth.KeyProvider;
import io.github.samspoke.calendly.oauth.OAuthApp;
import io.github.samspoke.calendly.oauth.OAuthClient;
import io.github.samspoke.calendly.oauth.OAuthTokens;
import io.github.samspoke.calendly.oauth.Scope;
import io.github.samspoke.calendly.oauth.Secret;
import io.github.samspoke.calendly.oauth.TokenSource;
import io.github.samspoke.calendly.testing.Bodies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G4 whoever serializes what holds a secret gets no secret")
class SerializationTest {
    private static final String SECRET = "sekret-0123456789abcdef";
    private static final URI CALLBACK = URI.create("https://host.example/cb");

    private static List<Object> holders(OAuthClient oauth, AuthorizationRequest request) {
        OAuthTokens tokens = new OAuthTokens(
                Secret.of(SECRET),
                Secret.of(SECRET),
                Set.of(Scope.USERS_READ),
                Instant.EPOCH,
                Instant.EPOCH,
                Bodies.USER,
                Bodies.ORG);
        return List.of(
                Secret.of(SECRET),
                tokens,
                OAuthApp.web("client", SECRET, CALLBACK),
                TokenSource.fixed(SECRET),
                CalendlyClient.builder().accessToken(SECRET),
                oauth,
                oauth.keep("tenant", tokens),
                request,
                KeyProvider.ephemeral());
    }

    @Test
    void json_ofHolders_hasNoSecretOrIsRefused() {
        ObjectMapper json =
                new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
        try (OAuthClient oauth = oauth()) {
            AuthorizationRequest request = oauth.begin(Set.of(Scope.USERS_READ));
            assertThat(holders(oauth, request))
                    .allSatisfy(holder -> assertThat(written(json, holder))
                            .doesNotContain(SECRET, "\"" + request.state().reveal() + "\""));
        }
    }

    private static OAuthClient oauth() {
        return OAuthClient.builder()
                .app(OAuthApp.web("client", SECRET, CALLBACK))
                .transport(request -> {
                    throw new IOException("nobody is asked");
                })
                .build();
    }

    private static String written(ObjectMapper json, Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            return "refused";
        }
    }

    @Test
    void javaSerialization_ofHolders_isRefused() {
        try (OAuthClient oauth = oauth()) {
            assertThat(holders(oauth, oauth.begin(Set.of(Scope.USERS_READ))))
                    .allSatisfy(holder -> assertThatThrownBy(
                                    () -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(holder))
                            .isInstanceOf(NotSerializableException.class));
        }
    }

    @Test
    @DisplayName("G4 no public type but the exceptions can be serialized, and those hold no secret")
    void publicTypes_areNotSerializable() {
        Stream<JavaClass> serializable = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.samspoke.calendly")
                        .stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> type.isAssignableTo(java.io.Serializable.class))
                        .filter(type -> !type.isEnum() && !type.isAssignableTo(Throwable.class));
        assertThat(serializable.map(JavaClass::getName)).isEmpty();
    }
}
