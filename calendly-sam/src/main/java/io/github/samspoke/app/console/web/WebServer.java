package io.github.samspoke.app.console.web;

import io.javalin.Javalin;
import java.util.List;

/** The server: binds the address, and puts the guards before all pages. Safe for many threads. */
public final class WebServer implements AutoCloseable {
    private static final long LARGEST_FORM = 2L * 1024 * 1024;
    private final Javalin server;

    private WebServer(Javalin server) {
        this.server = server;
    }

    /** Starts to serve pages. */
    public static WebServer start(Site site, List<Router.Pages> pages) {
        Guard guard = new Guard(site);
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.maxRequestSize = LARGEST_FORM;
            config.jetty.modifyHttpConfiguration(http -> {
                http.setSendServerVersion(false);
                http.setSendDateHeader(false);
            });
            config.routes.before(http -> {
                Guard.harden(http);
                guard.requireOwnHost(http);
            });
            Router router = new Router(config.routes, site);
            new Assets().bind(router);
            new LoginPages(site).bind(router);
            pages.forEach(one -> one.bind(router));
            new Problems(site).bind(config.routes);
        });
        server.start(site.settings().host(), site.settings().port());
        return new WebServer(server);
    }

    @Override
    public void close() {
        server.stop();
    }
}
