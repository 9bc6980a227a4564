package org.sidestep;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpTester;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;

/** The site asks itself, without a network: what it is told is what a reader is told. */
final class OwnRequests {
    private static final long PATIENCE_SECONDS = 60;

    private final Javalin site;
    private final LocalConnector connector;

    private OwnRequests(Javalin site, LocalConnector connector) {
        this.site = site;
        this.connector = connector;
    }

    /** Of a site that runs. */
    static OwnRequests of(Javalin site) {
        Server server = site.jettyServer().server();
        var http = server.getConnectors()[0].getConnectionFactory(HttpConnectionFactory.class);
        var connector = connector(server, http.getHttpConfiguration());
        try {
            server.addConnector(connector);
            connector.start();
        } catch (Exception e) {
            throw new IllegalStateException("a connector without a network starts", e);
        }
        return new OwnRequests(site, connector);
    }

    private static LocalConnector connector(Server server, HttpConfiguration configuration) {
        return new LocalConnector(server, new HttpConnectionFactory(configuration));
    }

    /** The addresses without a part to fill in. */
    List<String> fixedPaths() {
        return site.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.equals(HandlerType.GET))
                .map(endpoint -> endpoint.path)
                .filter(path -> !path.contains("{") && !path.contains("<"))
                .toList();
    }

    /** What any client would be answered; a refusal is an answer too. */
    HttpTester.Response get(String path) throws InterruptedException {
        String request =
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try {
            return HttpTester.parseResponse(
                    connector.getResponse(
                            ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)),
                            PATIENCE_SECONDS,
                            TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the site did not answer " + path, e);
        }
    }
}
