package org.sidestep;

import java.io.IOException;
import java.nio.file.Path;

/** What an operator finds beside a running site. */
final class Admin implements AutoCloseable {
    private final Metrics metrics;
    private final AdminServer server;
    private final Path data;
    private final boolean file;

    private Admin(Metrics metrics, AdminServer server, Path data, boolean file) {
        this.metrics = metrics;
        this.server = server;
        this.data = data;
        this.file = file;
    }

    /**
     * Listens for the operator.
     *
     * @param file whether the database is a file in the data folder, so that backups go through us
     * @throws IOException when the port is in use
     */
    static Admin of(Site site, int port, boolean file, Path data) throws IOException {
        var metrics = new Metrics(site);
        String key = AdminAddress.freshKey();
        var server = AdminServer.start(port, site, metrics, key);
        site.observe(metrics);
        if (file) {
            new AdminAddress(server.port(), key).leaveIn(data);
        }
        return new Admin(metrics, server, data, file);
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        metrics.close();
        if (file) {
            AdminAddress.removeFrom(data);
        }
    }
}
