package org.sidestep;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.sidestep.database.Database;

/**
 * What is counted while the site is served, as Prometheus reads it. Nothing of a request is kept
 * but which part of the site it was for, its status and how long it took.
 */
final class Metrics implements RequestLog, AutoCloseable {
    private static final Set<String> PARTS =
            Set.of("articles", "exercises", "quizzes", "runs", "search", "assets", "glossary");

    /**
     * Requests are counted by how long they took. Counts of several nodes can be added up, which
     * percentiles cannot.
     */
    private static final Duration[] BOUNDS =
            IntStream.of(1, 5, 10, 50, 100, 500, 1_000, 5_000)
                    .mapToObj(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    private record Key(String part, int status) {}

    Metrics(Site site) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        gauge("sidestep.content.age", "seconds since the content was read", site, Site::contentAge);
        gauge("sidestep.content.errors", "in what was read last", site, Site::contentErrors);
        database("failing", site, now -> now.failure().isEmpty() ? 0 : 1);
        database("connections", site, Database.Condition::connections);
        database("connections.busy", site, Database.Condition::busyConnections);
        database("writes.waiting", site, Database.Condition::waitingWrites);
    }

    private void database(String name, Site site, ToDoubleFunction<Database.Condition> figure) {
        gauge(
                "sidestep.database." + name,
                "of the database, just now",
                site,
                now -> figure.applyAsDouble(now.databaseCondition()));
    }

    private void gauge(String name, String says, Site site, ToDoubleFunction<Site> figure) {
        Gauge.builder(name, site, figure).description(says).register(registry);
    }

    @Override
    public void log(Request request, Response response) {
        var key = new Key(part(request), response.getStatus());
        timers.computeIfAbsent(key, this::timer)
                .record(System.nanoTime() - request.getBeginNanoTime(), TimeUnit.NANOSECONDS);
    }

    private Timer timer(Key key) {
        return Timer.builder("sidestep.requests")
                .description(
                        "requests, by part of the site; an answer with 303 is one kept on disk")
                .tag("part", key.part())
                .tag("status", Integer.toString(key.status()))
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    private static String part(Request request) {
        String path = request.getHttpURI().getCanonicalPath();
        if (path == null) {
            return "other";
        }
        if (request.getMethod().equals("POST") && path.endsWith("/answers")) {
            return "answers";
        }
        int end = path.indexOf('/', 1);
        String first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        return PARTS.contains(first) ? first : first.isEmpty() ? "home" : "other";
    }

    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
