package io.github.samspoke.app.console.web;

import io.javalin.Javalin;
import io.javalin.config.SizeUnit;
import io.javalin.http.ContentTooLargeResponse;
import java.util.ArrayList;
import java.util.List;

/** The server: binds the address, and puts the guards before all pages. Safe for many threads. */
public final class WebServer implements AutoCloseable {
    private static final long LARGEST_FORM = 2L * 1024 * 1024;
    private final Javalin server;
    private final List<Router.Route> routes;

    private WebServer(Javalin server, List<Router.Route> routes) {
        this.server = server;
        this.routes = routes;
    }

    /** Starts to serve pages. */
    public static WebServer start(Site site, List<Router.Pages> pages) {
        Guard guard = new Guard(site);
        List<Router.Route> bound = new ArrayList<>();
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.maxRequestSize = LARGEST_FORM;
            // Files that people send stay in memory; nothing of them is left on a disk.
            config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_FORM, SizeUnit.BYTES);
            config.jetty.multipartConfig.maxFileSize(LARGEST_FORM, SizeUnit.BYTES);
            config.jetty.multipartConfig.maxInMemoryFileSize((int) LARGEST_FORM, SizeUnit.BYTES);
            config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new BareErrors()));
            config.jetty.modifyHttpConfiguration(http -> {
                http.setSendServerVersion(false);
                http.setSendDateHeader(false);
            });
            config.routes.before(http -> {
                Guard.harden(http);
                guard.requireOwnHost(http);
                if (http.contentLength() > LARGEST_FORM) {
                    throw new ContentTooLargeResponse();
                }
            });
            Router router = new Router(config.routes, site);
            new Assets().bind(router);
            new LoginPages(site).bind(router);
            pages.forEach(one -> one.bind(router));
            new Problems(site).bind(config.routes);
            bound.addAll(router.bound());
        });
        server.start(site.settings().host(), site.settings().port());
        return new WebServer(server, List.copyOf(bound));
    }

    /** Every path there is. */
    public List<Router.Route> routes() {
        return routes;
    }

    @Override
    public void close() {
        server.stop();
    }
}
