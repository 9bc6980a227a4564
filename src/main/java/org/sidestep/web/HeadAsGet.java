package org.sidestep.web;

import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Has whoever asks for the headers alone told what GET would tell (RFC 9110, 9.3.2): the routes
 * answer as if they were asked for the page, and the server keeps the body back. Left to itself,
 * Javalin answers 200 to every HEAD of a path that some route might serve, without asking it.
 */
public final class HeadAsGet extends Handler.Wrapper {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean head = HttpMethod.HEAD.is(request.getMethod());
        return super.handle(head ? new Got(request) : request, response, callback);
    }

    private static final class Got extends Request.Wrapper {
        Got(Request request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.asString();
        }
    }
}
