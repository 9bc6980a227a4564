package org.sidestep.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.DoSHandler;

/**
 * Lets no address ask too often. An address is known only as long as it asks; whoever asks from
 * this machine itself, and for nobody else, may ask as often as they like.
 */
final class RequestRate {
    private RequestRate() {}

    static Handler.Singleton of(Limits limits) {
        var rate = limits.requestsPerSecond();
        var handler =
                new DoSHandler(
                        request -> client(request, limits.proxies()),
                        new DoSHandler.LeakingBucketTrackerFactory(rate, 2 * rate, null),
                        null,
                        -1);
        handler.exclude(request -> client(request, limits.proxies()).isEmpty());
        return handler;
    }

    /** The address that asks, as far as it can be known; empty for this machine. */
    private static String client(Request request, Set<InetAddress> proxies) {
        if (!(request.getConnectionMetaData().getRemoteSocketAddress()
                instanceof InetSocketAddress from)) {
            return "";
        }
        InetAddress peer = from.getAddress();
        // The site asks itself from no address at all.
        boolean own = peer.isLoopbackAddress() || peer.isAnyLocalAddress();
        if (own || proxies.contains(peer)) {
            String told = lastForwarded(request);
            return told.isEmpty() && !own ? peer.getHostAddress() : told;
        }
        return peer.getHostAddress();
    }

    /** What stands before it was written by whoever asked the proxy. */
    private static String lastForwarded(Request request) {
        var all = request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false);
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }
}
