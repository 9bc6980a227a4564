package org.sidestep;

import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The pages that editors have open: each is told when what it shows may have changed. */
final class OpenPages implements AutoCloseable {
    private static final String CHANGE = "change";
    private static final int HEARTBEAT_SECONDS = 10;

    private final Supplier<String> version;
    private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(OpenPages::daemon);

    /**
     * @param version names the content and the assets as they are now
     */
    OpenPages(Supplier<String> version) {
        this.version = version;
    }

    /** From now on pages may connect. */
    void open() {
        heart.scheduleWithFixedDelay(
                this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** {@code GET /dev/events?since=…}: a page that was opened, or that comes back. */
    void listen(SseClient client) {
        client.keepAlive();
        client.onClose(() -> clients.remove(client));
        clients.add(client);
        if (version.get().equals(client.ctx().queryParam("since"))) {
            client.sendComment("nothing new");
        } else {
            client.sendEvent(CHANGE, version.get());
        }
    }

    /** Tells every open page of a change. */
    void tell() {
        clients.forEach(client -> client.sendEvent(CHANGE, version.get()));
    }

    /** Finds out which pages are no longer there, and keeps the others connected. */
    private void beat() {
        clients.forEach(client -> client.sendComment("still here"));
    }

    @Override
    public void close() {
        heart.shutdownNow();
        clients.forEach(SseClient::close);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "preview heartbeat");
        thread.setDaemon(true);
        return thread;
    }
}
