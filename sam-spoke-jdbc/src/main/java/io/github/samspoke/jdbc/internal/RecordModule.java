package io.github.samspoke.jdbc.internal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.samspoke.core.activity.ActiveDays;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.people.Resolution;
import io.github.samspoke.core.reclamation.Justification;
import io.github.samspoke.core.reclamation.SubscriptionCondition;
import io.github.samspoke.core.subscription.ProfileId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;

/** How the values inside the engine's records are written. */
final class RecordModule extends SimpleModule {
    private static final long serialVersionUID = 1;

    RecordModule() {
        text(Instant.class, Instant::parse);
        text(Duration.class, Duration::parse);
        text(LocalDate.class, LocalDate::parse);
        text(LocalTime.class, LocalTime::parse);
        text(ZoneId.class, ZoneId::of);
        text(Money.class, Money::parse);
        text(ProfileId.class, ProfileId::new);
        text(EmailAddress.class, EmailAddress::new);
        text(Signal.class, Signal::new);
        text(SignalSource.class, SignalSource::new);
        text(Justification.class, Justification::of);
        addSerializer(ActiveDays.class, new DaysWriter());
        addDeserializer(ActiveDays.class, new DaysReader());
        addSerializer(new SetWriter());
        setMixInAnnotation(Figure.class, FigureKinds.class);
        setMixInAnnotation(SamEvent.class, EventKinds.class);
        setMixInAnnotation(SubscriptionCondition.class, ConditionKinds.class);
        setMixInAnnotation(Resolution.class, ResolutionKinds.class);
    }

    /** A value that its text says wholly, as a value and as a key. */
    private <T> void text(Class<T> type, Function<String, T> parse) {
        addSerializer(type, new ToStringSerializer(type));
        addDeserializer(type, new TextReader<>(type, parse));
        addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return parse.apply(key);
            }
        });
    }

    private static final class TextReader<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<String, T> parse;

        TextReader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return parse.apply(json.getText());
        }
    }

    /**
     * Days since 1970: as bits from the first on, for there are many of them and databases and parsers go through texts
     * letter by letter; as numbers where they lie so far apart that this is shorter.
     */
    private static final class DaysWriter extends StdSerializer<ActiveDays> {
        private static final long serialVersionUID = 1;

        /** Days a number takes as bits that it takes as a number, at most. */
        private static final int FURTHEST = 32;

        DaysWriter() {
            super(ActiveDays.class);
        }

        @Override
        public void serialize(ActiveDays days, JsonGenerator json, SerializerProvider provider) throws IOException {
            int[] numbers = days.epochDays().toArray();
            int size = numbers.length;
            if (size == 0 || (long) numbers[size - 1] - numbers[0] > (long) FURTHEST * size) {
                json.writeArray(numbers, 0, size);
                return;
            }
            BitSet bits = new BitSet();
            for (int day : numbers) {
                bits.set(day - numbers[0]);
            }
            byte[] packed = bits.toByteArray();
            json.writeBinary(ByteBuffer.allocate(Integer.BYTES + packed.length)
                    .putInt(numbers[0])
                    .put(packed)
                    .array());
        }
    }

    private static final class DaysReader extends StdDeserializer<ActiveDays> {
        private static final long serialVersionUID = 1;

        DaysReader() {
            super(ActiveDays.class);
        }

        @Override
        public ActiveDays deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() == JsonToken.START_ARRAY) {
                return ActiveDays.ofEpochDays(json.readValueAs(int[].class));
            }
            ByteBuffer packed = ByteBuffer.wrap(json.getBinaryValue());
            int first = packed.getInt();
            return ActiveDays.ofEpochDays(
                    BitSet.valueOf(packed).stream().map(bit -> first + bit).toArray());
        }
    }

    /** Sets in the order of their elements' texts: their own changes from run to run. */
    private static final class SetWriter extends StdSerializer<Set<?>> {
        private static final long serialVersionUID = 1;

        SetWriter() {
            super(Set.class, false);
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray();
            for (Object element :
                    set.stream().sorted(Comparator.comparing(String::valueOf)).toList()) {
                provider.defaultSerializeValue(element, json);
            }
            json.writeEndArray();
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "figure")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Figure.Known.class, name = "known"),
        @JsonSubTypes.Type(value = Figure.Absent.class, name = "absent")
    })
    private interface FigureKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = SamEvent.SubscriptionsPublished.class, name = "subscriptionsPublished"),
        @JsonSubTypes.Type(value = SamEvent.JobEnded.class, name = "jobEnded"),
        @JsonSubTypes.Type(value = SamEvent.ScheduleHealed.class, name = "scheduleHealed"),
        @JsonSubTypes.Type(value = SamEvent.CandidateMoved.class, name = "candidateMoved"),
        @JsonSubTypes.Type(value = SamEvent.PlanMade.class, name = "planMade"),
        @JsonSubTypes.Type(value = SamEvent.BreakerTripped.class, name = "breakerTripped"),
        @JsonSubTypes.Type(value = SamEvent.ItemEnded.class, name = "itemEnded"),
        @JsonSubTypes.Type(value = SamEvent.GrantMoved.class, name = "grantMoved"),
        @JsonSubTypes.Type(value = SamEvent.AuditHeadMoved.class, name = "auditHeadMoved")
    })
    private interface EventKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Resolution.Resolved.class, name = "resolved"),
        @JsonSubTypes.Type(value = Resolution.Ambiguous.class, name = "ambiguous"),
        @JsonSubTypes.Type(value = Resolution.Unresolved.class, name = "unresolved")
    })
    private interface ResolutionKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = SubscriptionCondition.User.class, name = "user"),
        @JsonSubTypes.Type(value = SubscriptionCondition.Email.class, name = "email"),
        @JsonSubTypes.Type(value = SubscriptionCondition.HasRole.class, name = "role"),
        @JsonSubTypes.Type(value = SubscriptionCondition.InGroup.class, name = "group"),
        @JsonSubTypes.Type(value = SubscriptionCondition.Attribute.class, name = "attribute"),
        @JsonSubTypes.Type(value = SubscriptionCondition.Identifier.class, name = "identifier"),
        @JsonSubTypes.Type(value = SubscriptionCondition.All.class, name = "all"),
        @JsonSubTypes.Type(value = SubscriptionCondition.Any.class, name = "any"),
        @JsonSubTypes.Type(value = SubscriptionCondition.Not.class, name = "not")
    })
    private interface ConditionKinds {}
}
