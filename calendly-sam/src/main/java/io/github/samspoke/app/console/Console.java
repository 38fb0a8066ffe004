package io.github.samspoke.app.console;

import io.github.samspoke.app.console.page.AccountPages;
import io.github.samspoke.app.console.page.AuditPages;
import io.github.samspoke.app.console.page.ConnectionPages;
import io.github.samspoke.app.console.page.ConsentPages;
import io.github.samspoke.app.console.page.EntitlementPages;
import io.github.samspoke.app.console.page.ErasurePages;
import io.github.samspoke.app.console.page.ExclusionPages;
import io.github.samspoke.app.console.page.JobPages;
import io.github.samspoke.app.console.page.LicencePages;
import io.github.samspoke.app.console.page.ModelPages;
import io.github.samspoke.app.console.page.OverviewPages;
import io.github.samspoke.app.console.page.ProfileFormPages;
import io.github.samspoke.app.console.page.ProfilePages;
import io.github.samspoke.app.console.page.PublishPages;
import io.github.samspoke.app.console.page.ReconciliationPages;
import io.github.samspoke.app.console.page.RelatedPages;
import io.github.samspoke.app.console.page.SubscriptionPage;
import io.github.samspoke.app.console.page.SubscriptionPages;
import io.github.samspoke.app.console.page.backtest.BacktestPages;
import io.github.samspoke.app.console.page.candidate.CandidatePage;
import io.github.samspoke.app.console.page.candidate.CandidatePages;
import io.github.samspoke.app.console.page.member.NoticePages;
import io.github.samspoke.app.console.page.plan.ExecutionPages;
import io.github.samspoke.app.console.page.plan.InvitationPages;
import io.github.samspoke.app.console.page.plan.PlanDesk;
import io.github.samspoke.app.console.page.plan.PlanPage;
import io.github.samspoke.app.console.page.plan.PlanPages;
import io.github.samspoke.app.console.page.plan.RemovedPages;
import io.github.samspoke.app.console.page.plan.StandingPages;
import io.github.samspoke.app.console.page.rule.ProtectionPages;
import io.github.samspoke.app.console.page.rule.RulePages;
import io.github.samspoke.app.console.task.TaskPages;
import io.github.samspoke.app.console.task.Tasks;
import io.github.samspoke.app.console.web.ConsoleSettings;
import io.github.samspoke.app.console.web.ConsoleUsers;
import io.github.samspoke.app.console.web.LoginPages;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Sessions;
import io.github.samspoke.app.console.web.Site;
import io.github.samspoke.app.console.web.Views;
import io.github.samspoke.app.console.web.WebServer;
import io.github.samspoke.core.SamSpoke;
import java.net.URI;
import java.util.List;

/**
 * The console in the browser. It holds no logic of its own: each page shows what the engine says, and each button is
 * one of its commands, done as the one who is logged in. Safe for many threads.
 */
public final class Console implements AutoCloseable {
    private final Site site;
    private final Tasks tasks;
    private final WebServer server;

    private Console(Site site, Tasks tasks, WebServer server) {
        this.site = site;
        this.tasks = tasks;
        this.server = server;
    }

    /** Starts to serve. The engine stays the caller's to close, after this. */
    public static Console start(ConsoleSettings settings, SamSpoke spoke, ConsoleUsers users) {
        Site site = new Site(spoke, users, settings, new Sessions(settings.clock()), new Views());
        Tasks tasks = new Tasks();
        PlanDesk desk = new PlanDesk();
        WebServer server = WebServer.start(
                site,
                List.of(
                        new OverviewPages(),
                        new ConnectionPages(site),
                        new ConsentPages(site),
                        new ProfilePages(site),
                        new ProfileFormPages(site, tasks),
                        new PublishPages(tasks),
                        new RelatedPages(),
                        new SubscriptionPages(),
                        new SubscriptionPage(site),
                        new JobPages(tasks),
                        new TaskPages(tasks, site.views()),
                        new CandidatePages(),
                        new CandidatePage(),
                        new RulePages(),
                        new ProtectionPages(),
                        new PlanPages(tasks),
                        new PlanPage(tasks, desk),
                        new ExecutionPages(tasks),
                        new StandingPages(),
                        new RemovedPages(tasks),
                        new InvitationPages(tasks),
                        new BacktestPages(tasks),
                        new NoticePages(site),
                        new LicencePages(),
                        new ReconciliationPages(tasks),
                        new ModelPages(),
                        new EntitlementPages(),
                        new ExclusionPages(),
                        new AuditPages(tasks),
                        new ErasurePages(),
                        new AccountPages()));
        return new Console(site, tasks, server);
    }

    /** Every path there is. */
    List<Router.Route> routes() {
        return server.routes();
    }

    /** The page that takes the answers to notices, below the address that browsers see. */
    public static URI noticePage(URI publicUrl) {
        return NoticePages.page(publicUrl);
    }

    /** Where it is. */
    public URI url() {
        return site.settings().publicUrl();
    }

    /** A link by which somebody logs in, once and within a quarter of an hour. */
    public URI loginLink(String user) {
        return LoginPages.link(site, user);
    }

    /** Stops serving; work in flight ends after its present item. */
    @Override
    public void close() {
        server.close();
        tasks.close();
    }
}
