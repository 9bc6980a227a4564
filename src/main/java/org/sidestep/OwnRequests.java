package org.sidestep;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;

/**
 * The site asks itself, without a server or a network: what it is told is what a reader is told.
 */
final class OwnRequests {
    private final Javalin site;
    private final Servlet servlet;

    OwnRequests(Javalin site) {
        this.site = site;
        this.servlet = site.javalinServlet();
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
    OwnAnswer get(String path) {
        var answer = new OwnAnswer();
        try {
            servlet.service(new OwnRequest(path), answer);
        } catch (ServletException | IOException e) {
            throw new IllegalStateException("the site did not answer " + path, e);
        }
        return answer;
    }
}
