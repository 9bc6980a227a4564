package org.sidestep.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;

/**
 * Answers what is prepared before any route is asked, on the thread that read the request: it never
 * blocks, so no other thread need be woken. Everything else goes to the pool and the routes, and so
 * does a request for a prepared page that asks for more than the page.
 */
public final class PreparedPagesHandler extends Handler.Wrapper {
    private static final int REMEMBERED = 256;
    private static final List<Coding> UNCOMPRESSED = List.of(Coding.IDENTITY);

    private final Supplier<PreparedPages> pages;
    private final Clock clock;
    private final Map<String, List<Coding>> preferences = new ConcurrentHashMap<>();

    public PreparedPagesHandler(Supplier<PreparedPages> pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var page = prepared(request);
        var asked = page == null ? null : PlainRequest.of(request);
        if (asked == null || !answered(page, asked, request, response, callback)) {
            toTheRoutes(request, response, callback);
        }
        return true;
    }

    private PreparedPage prepared(Request request) {
        var uri = request.getHttpURI();
        var now = pages.get();
        return uri.getQuery() == null && now.isOf(clock.millis()) ? now.find(uri.getPath()) : null;
    }

    private boolean answered(
            PreparedPage page,
            PlainRequest asked,
            Request request,
            Response response,
            Callback callback) {
        var coding = coding(page, asked.accepted());
        if (coding == null) {
            return false;
        }
        var body = page.body(coding);
        if (body != null) {
            answer(page, body, asked, response, callback);
            return true;
        }
        // To unpack it takes longer than this thread should.
        return handedOver(() -> unpack(page, asked, request, response, callback));
    }

    private static void unpack(
            PreparedPage page,
            PlainRequest asked,
            Request request,
            Response response,
            Callback callback) {
        try {
            answer(page, page.bodyOrContent(Coding.IDENTITY), asked, response, callback);
        } catch (RuntimeException e) {
            Response.writeError(request, response, callback, e);
        }
    }

    private static void answer(
            PreparedPage page,
            PreparedPage.Body body,
            PlainRequest asked,
            Response response,
            Callback callback) {
        if (asked.conditions().isUnchanged(page)) {
            send(response, HttpStatus.NOT_MODIFIED_304, body.unchanged());
            callback.succeeded();
        } else if (asked.head()) {
            send(response, HttpStatus.OK_200, body.full());
            callback.succeeded();
        } else {
            send(response, HttpStatus.OK_200, body.full());
            response.write(true, body.bytes().slice(), callback);
        }
    }

    private static void send(Response response, int status, List<HttpField> fields) {
        response.setStatus(status);
        var headers = response.getHeaders();
        for (HttpField field : fields) {
            headers.add(field);
        }
    }

    /** The form that the client likes best, of those that are held and the page itself. */
    private Coding coding(PreparedPage page, String accepted) {
        for (Coding coding : accepted == null ? UNCOMPRESSED : preference(accepted)) {
            if (coding == Coding.IDENTITY || page.body(coding) != null) {
                return coding;
            }
        }
        return null;
    }

    /** Browsers send the same few values again and again. */
    private List<Coding> preference(String accepted) {
        var known = preferences.get(accepted);
        if (known == null) {
            known = Coding.accepted(accepted);
            if (preferences.size() < REMEMBERED) {
                preferences.put(accepted, known);
            }
        }
        return known;
    }

    private void toTheRoutes(Request request, Response response, Callback callback) {
        if (!handedOver(() -> route(request, response, callback))) {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        }
    }

    /** Whether another thread will do it. */
    private boolean handedOver(Runnable work) {
        try {
            VirtualThreads.getExecutor(getServer().getThreadPool()).execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private void route(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }
}
