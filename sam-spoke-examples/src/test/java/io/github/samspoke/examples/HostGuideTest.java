package io.github.samspoke.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.activity.HistoryReading;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.common.SamListener;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.AliasSettings;
import io.github.samspoke.core.connection.ConnectionHealth;
import io.github.samspoke.core.connection.CredentialKeys;
import io.github.samspoke.core.connection.Environment;
import io.github.samspoke.core.connection.PendingConnection;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.people.DirectoryUser;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.people.ResolutionRule;
import io.github.samspoke.core.people.UserDirectory;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileMode;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.NoticeAnswer;
import io.github.samspoke.core.reclamation.NoticePage;
import io.github.samspoke.core.reclamation.Notifier;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.subscription.HeldFigure;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.OrganizationSpec;
import io.github.samspoke.jdbc.JdbcStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The host guide's snippets, run once from the first to the last; {@link DocsSnippetsTest} holds the two together. */
class HostGuideTest {
    private final SimulatedClock clock = SimulatedClock.at(Instant.parse("2026-11-23T09:00:00Z"));
    private final SecretKey key = new SecretKeySpec(DemoKey.fresh(), "AES");
    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    private static final class People implements UserDirectory {
        @Override
        public List<DirectoryUser> byEmail(EmailAddress email) {
            return List.of();
        }

        @Override
        public List<DirectoryUser> byUserId(String userId) {
            return List.of();
        }
    }

    private final SamListener listener = new SamListener() {
        @Override
        public void onJobEnded(SamEvent.JobEnded event) {
            told.add(event.head().id());
        }
    };

    @Test
    void guide_fromTheFirstToTheLast_works() {
        UserDirectory people = new People();
        try (CalendlyEmulator calendly = CalendlyEmulator.builder()
                        .clock(clock)
                        .organization(OrganizationSpec.seeded(42).seats(40))
                        .start();
                // tag::embed[]
                SamSpoke spoke = SamSpoke.builder()
                        .store(JdbcStore.embedded(folder)) // or JdbcStore.of(dataSource), PostgreSQL, for several nodes
                        .credentialKeys(
                                CredentialKeys.of("2026-11", key)) // from your key management, not from the database
                        .spoke(CalendlySpoke.create(clock, clock))
                        .baseUrl(URI.create("https://host.example"))
                        .jobsDailyAt(LocalTime.of(3, 30), ZoneId.of("Europe/Berlin"))
                        .directory(people)
                        .resolutionRule(ResolutionRule.replaceDomain("old domain", "example.com"))
                        .listener(listener)
                        // end::embed[]
                        .clock(clock)
                        .sleeper(clock)
                        .build()) {
            whole(calendly, spoke);
        }
    }

    private void whole(CalendlyEmulator calendly, SamSpoke spoke) {
        SamSpoke.View sam = spoke.as(Actor.of("ada"));
        URI authorization = calendly.oauthBaseUri();
        URI api = calendly.baseUri();
        String clientId = calendly.app().clientId();
        Secret clientSecret = Secret.of(Objects.requireNonNull(calendly.app().clientSecret()));
        String redirect = calendly.app().redirectUri().toString();
        // tag::alias[]
        sam.connections()
                .define(
                        AliasSettings.of("Calendly")
                                .url(api)
                                .authorizationUrl(authorization)
                                .clientId(clientId)
                                .redirect(redirect), // a path below the base URL, or a whole URL
                        clientSecret);
        sam.connections().define(AliasSettings.of("Sales").childOf("Calendly").environment(Environment.SANDBOX));
        System.out.println(sam.connections().explain("Sales")); // each value, and which alias it comes from

        PendingConnection pending = sam.connections().begin("Sales"); // send a browser to pending.authorizationUrl()
        // end::alias[]
        URI callback = EmulatedConsent.consent(pending.authorizationUrl());
        // tag::finish[]
        var connection = sam.connections().finish(pending, callback); // all or nothing
        ConnectionHealth health = sam.connections().health("Sales");
        System.out.println(health.state() + " " + health.forecast() + " " + health.remedy());
        // end::finish[]
        // tag::observe[]
        IntegrationProfile profile = sam.profiles()
                .create(form -> form.displayName("Sales")
                        .connection(connection)
                        .provisioning(Provisioning.NONE)
                        .mode(ProfileMode.OBSERVE)) // rules and candidates, no plans
                .validateConnection();
        profile = profile.publish(profile.confirmation());
        // end::observe[]
        // tag::run[]
        sam.subscriptions().controlTotal(profile.id(), 412); // what Calendly's own page shows today
        for (JobResult result : sam.jobs().runDue()) {
            System.out.println(result.name() + " " + result.status() + " " + result.detail() + " " + result.remedy());
        }
        // end::run[]
        String refresh = "SAM - Refresh Sales Subscriptions";
        assertThat(sam.jobs().latest(refresh, 1))
                .singleElement()
                .satisfies(result -> assertThat(result.status()).isEqualTo(JobStatus.OK_WITH_WARNINGS));
        // tag::held[]
        for (JobResult result : sam.jobs().latest(refresh, 1)) {
            for (HeldFigure held : result.held()) { // show it to an admin, who repeats hash and count
                sam.jobs().accept(result.number(), held.hash(), held.count(), "the team was dissolved");
            }
        }
        // end::held[]
        // tag::history[]
        HistoryReading history = sam.activity().history(profile.id(), 200);
        System.out.println(history.estimate()); // requests, and minutes at the limit of today
        history.run(RunControl.silent()); // goes on where an earlier run stopped
        System.out.println(profile.observation().explain()); // "would have removed 42; 3 hosted since"
        // end::history[]
        // tag::events[]
        spoke.deliverEvents(); // the loop that start() begins does so by itself
        // end::events[]
        assertThat(told).hasSizeGreaterThanOrEqualTo(5);
        // tag::copy[]
        String document = profile.export(); // JSON, without secrets
        IntegrationProfile copy = sam.profiles().importProfile(document); // a draft
        // end::copy[]
        assertThat(copy.data().displayName()).isEqualTo("Sales");
        assertThat(sam.holders().unresolved(profile.id())).hasSize(40);
        // tag::delete[]
        profile.delete(); // seats END, jobs go, open candidates close; plans, journal and audit stay
        // end::delete[]
        assertThat(sam.audit().verify().verified()).isTrue();
    }

    private record Mail(String id, String to, String text) {}

    private final List<Mail> mails = new ArrayList<>();

    private void mail(String id, EmailAddress to, String subject, String text) {
        mails.add(new Mail(id, to.value(), subject + "\n" + text));
    }

    private boolean member(Actor actor, String group) {
        return actor.name().equals("lee") && group.equals("Software managers");
    }

    @Test
    void guide_askingPeopleFirst_works() {
        URI page = URI.create("https://host.example/seat");
        // tag::notifier[]
        Notifier notifier = request -> mail(
                request.id(), // the same however often the notice comes: send it once
                request.recipient(),
                request.subject(),
                request.body() + request.link(page));
        // end::notifier[]
        try (CalendlyEmulator calendly = CalendlyEmulator.builder()
                        .clock(clock)
                        .organization(OrganizationSpec.seeded(42).seats(40))
                        .start();
                SamSpoke spoke = SamSpoke.builder()
                        .store(JdbcStore.embedded(folder))
                        .credentialKeys(CredentialKeys.of("2026-11", key))
                        .spoke(CalendlySpoke.create(clock, clock))
                        // tag::asking[]
                        .notifier(notifier)
                        .keepApprover((actor, candidate) -> member(actor, candidate.assignmentGroup()))
                        // end::asking[]
                        .clock(clock)
                        .sleeper(clock)
                        .build()) {
            asked(calendly, spoke);
        }
    }

    private void asked(CalendlyEmulator calendly, SamSpoke spoke) {
        SamSpoke.View sam = spoke.as(Actor.of("ada"));
        Secret token = Secret.of(calendly.personalAccessToken(calendly.adminUri()));
        IntegrationProfile draft = sam.profiles()
                .create(form -> form.connection(sam.connections().withToken("Calendly", calendly.baseUri(), token))
                        .provisioning(Provisioning.NONE))
                .validateConnection();
        IntegrationProfile profile = draft.publish(draft.confirmation());
        // tag::terms[]
        String rule = profile.generatedRule();
        sam.rules().edit(rule, form -> form.notifyUser(true).daysBeforeReclamation(14));
        sam.jobs().runDue();
        sam.rules().review(rule);
        List<RemovalCandidate> asked = sam.candidates().requestAll(profile.id()); // whoever is READY is asked
        spoke.deliverNotices(); // the loop that start() begins does so by itself
        // end::terms[]
        assertThat(mails).hasSameSizeAs(asked).hasSizeGreaterThanOrEqualTo(2);
        String notice = mails.get(0).id();
        Instant when = clock.instant();
        // tag::receipts[]
        sam.candidates().delivered(notice, when); // the person's 14 days begin
        // or: sam.candidates().bounced(notice, "mailbox unavailable"); a person has to look
        // end::receipts[]
        String parameter = mails.get(0).text().replaceFirst("(?s).*notice=", "");
        // tag::page[]
        SamSpoke.View web = spoke.as(Actor.of("seat page")); // holds sam_user; the person needs no role
        NoticePage shown = web.candidates().notice(parameter); // on GET: changes nothing
        NoticePage after = web.candidates().answer(parameter, NoticeAnswer.keep()); // on POST only
        // end::page[]
        assertThat(shown.open()).isTrue();
        assertThat(after.open()).isFalse();
        String number = asked.stream()
                .map(RemovalCandidate::number)
                .filter(notice::startsWith)
                .findFirst()
                .orElseThrow();
        // tag::decide[]
        spoke.as(Actor.of("lee")).candidates().approveKeep(number, "she is back in March"); // or rejectKeep
        System.out.println(sam.candidates().get(number).description());
        // end::decide[]
        assertThat(sam.candidates().get(number).state()).isEqualTo(CandidateState.CLOSED_SKIPPED);
        assertThat(sam.audit().verify().verified()).isTrue();
    }
}
