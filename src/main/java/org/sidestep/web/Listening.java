package org.sidestep.web;

import io.javalin.config.JavalinConfig;
import java.time.Clock;
import java.util.function.Supplier;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;

/** How the server listens, and what stands between a connection and the routes. */
public final class Listening {
    /** How long requests in flight are waited for when the server stops. */
    public static final long STOP_MILLIS = 5_000;

    /** How long a connection may rest while there are as many as there may be. */
    private static final long CROWDED_IDLE_MILLIS = 2_000;

    private final String host;
    private final int port;
    private final Limits limits;

    /**
     * @param port 0 for any free one
     */
    public Listening(String host, int port, Limits limits) {
        this.host = host;
        this.port = port;
        this.limits = limits;
    }

    /**
     * Sets the server up.
     *
     * @param pages what is answered before any route is asked
     */
    public void configure(
            JavalinConfig config, Supplier<PreparedPages> pages, Clock clock, ErrorPages errors) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = Runtime.version().feature() >= 21;
        config.http.maxRequestSize = limits.bodyBytes();
        config.http.prefer405over404 = true;
        config.router.ignoreTrailingSlashes = false;
        config.jetty.modifyHttpConfiguration(
                http -> {
                    http.setUriCompliance(UriCompliance.DEFAULT);
                    http.setSendServerVersion(false);
                    // It takes 100 kB a connection as it comes, for a few strings a request.
                    http.setHeaderCacheSize(0);
                    http.addCustomizer(new SecurityHeaders());
                });
        config.jetty.addConnector(
                (server, http) -> {
                    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
                    connector.setHost(host);
                    connector.setPort(port);
                    connector.setIdleTimeout(limits.idle().toMillis());
                    return connector;
                });
        config.jetty.modifyServer(
                server -> {
                    server.setStopTimeout(STOP_MILLIS);
                    server.addBean(connections(server));
                    server.setErrorHandler(new ServerErrors(errors));
                    // The last to be inserted is asked first.
                    server.insertHandler(new HeadAsGet());
                    server.insertHandler(new Unanswerable());
                    server.insertHandler(wholeBodies());
                    server.insertHandler(new BrokenOff());
                    server.insertHandler(new MinimumDataRateHandler(limits.bodyRate(), 0));
                    if (limits.requestsPerSecond() > 0) {
                        server.insertHandler(RequestRate.of(limits));
                    }
                    server.insertHandler(new PreparedPagesHandler(pages, clock));
                });
    }

    /** Over the limit nobody is refused: new connections wait until others are closed. */
    private NetworkConnectionLimit connections(Server server) {
        var limit = new NetworkConnectionLimit(limits.connections(), server);
        limit.setEndPointIdleTimeout(CROWDED_IDLE_MILLIS);
        return limit;
    }

    /** A form that comes in slowly holds no thread until it is here. */
    private EagerContentHandler wholeBodies() {
        return new EagerContentHandler(
                new EagerContentHandler.RetainedContentLoaderFactory(
                        limits.bodyBytes(), -1, false));
    }
}
