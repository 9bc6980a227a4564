package org.sidestep.web;

import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes no request to which no answer can go: while the server stops, it may have closed its side
 * of a connection after the answer before. Whoever asked finds it closed, and asks again elsewhere.
 */
public final class Unanswerable extends Handler.Wrapper {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var connection = request.getConnectionMetaData().getConnection();
        if (getServer().isStopping() && connection.getEndPoint().isOutputShutdown()) {
            callback.failed(new EofException("no answer could be sent"));
            return true;
        }
        return super.handle(request, response, callback);
    }
}
