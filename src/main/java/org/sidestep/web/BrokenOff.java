package org.sidestep.web;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Breaks off what was begun and can't be finished: an ordinary end would let a part be taken for
 * the whole.
 */
public final class BrokenOff extends Handler.Wrapper {
    private static final String MARK = BrokenOff.class.getName();

    /** From here on nothing is sent; the client sees that the connection broke. */
    public static void mark(Context ctx) {
        ctx.attribute(MARK, true);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request, new Guarded(request, response), callback);
    }

    private static final class Guarded extends Response.Wrapper {
        Guarded(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            if (getRequest().getAttribute(MARK) == null) {
                super.write(last, content, callback);
            } else {
                callback.failed(new EofException("broken off"));
            }
        }
    }
}
