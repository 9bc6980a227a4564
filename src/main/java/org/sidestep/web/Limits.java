package org.sidestep.web;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;

/**
 * What clients may ask of the server.
 *
 * @param connections how many may be open; further ones wait
 * @param requestsPerSecond how many one address may make of what is not prepared, and as many more
 *     at once; 0 for any number
 * @param proxies addresses, besides this machine's own, that tell truly for whom they ask
 * @param bodyBytes how long a form may be
 * @param bodyRate how many bytes of a form must come in a second; 0 for any number
 * @param idle how long nothing may come or go on a connection
 */
public record Limits(
        int connections,
        int requestsPerSecond,
        Set<InetAddress> proxies,
        long bodyBytes,
        long bodyRate,
        Duration idle) {
    public static final Limits USUAL =
            new Limits(4_000, 50, Set.of(), 64 * 1024, 100, Duration.ofSeconds(30));

    public Limits {
        proxies = Set.copyOf(proxies);
        if (connections < 1 || requestsPerSecond < 0 || bodyBytes < 1 || bodyRate < 0) {
            throw new IllegalArgumentException("a limit that lets nobody in");
        }
        if (idle.isNegative() || idle.isZero()) {
            throw new IllegalArgumentException("a connection must be given some time: " + idle);
        }
    }
}
