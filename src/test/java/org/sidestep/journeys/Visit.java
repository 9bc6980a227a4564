package org.sidestep.journeys;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.sidestep.support.Browser;
import org.sidestep.support.RunningSite;

/**
 * One way to come to a page: by its address, or by a form, with or without a cookie.
 *
 * @param cookie name and value with {@code =} between them; empty without one
 * @param form names and values in turn; null for a page that is only asked for
 * @param elsewhere whether another site sends the form
 */
record Visit(RunningSite site, String path, String cookie, List<String> form, boolean elsewhere) {
    private static final String FORM =
            """
            const form = document.createElement('form');
            form.method = 'post';
            form.action = arguments[0];
            for (let i = 0; i < arguments[1].length; i += 2) {
              const field = document.createElement('input');
              field.type = 'hidden';
              [field.name, field.value] = arguments[1].slice(i, i + 2);
              form.append(field);
            }
            const send = document.createElement('button');
            send.id = 'send';
            send.textContent = 'Send';
            form.append(send);
            document.body.replaceChildren(form);
            """;

    static Visit to(RunningSite site, String path) {
        return new Visit(site, path, "", null, false);
    }

    static Visit sending(RunningSite site, String path, String... form) {
        return new Visit(site, path, "", List.of(form), false);
    }

    Visit with(String cookie) {
        return new Visit(site, path, cookie, form, elsewhere);
    }

    Visit fromElsewhere() {
        return new Visit(site, path, cookie, form, true);
    }

    /** Shows the page in a browser that has no cookie but this one. */
    void in(Browser browser) {
        browser.driver().executeCdpCommand("Network.clearBrowserCookies", Map.of());
        if (!cookie.isEmpty()) {
            String[] parts = cookie.split("=", 2);
            browser.driver()
                    .executeCdpCommand(
                            "Network.setCookie",
                            Map.of("url", site.url(), "name", parts[0], "value", parts[1]));
        }
        if (form == null) {
            browser.open(site.url(path));
        } else {
            browser.open(elsewhere ? "about:blank" : site.url("/offline"));
            browser.driver().executeScript(FORM, site.url(path), form);
            browser.clickAndLoad(By.id("send"));
        }
    }

    /** The page as it was sent. */
    RunningSite.Page sent() {
        return form == null
                ? site.get(path, this::headers)
                : site.post(path, this::headers, form.toArray(String[]::new));
    }

    private HttpRequest.Builder headers(HttpRequest.Builder request) {
        request.header("Sec-Fetch-Site", elsewhere ? "cross-site" : "same-origin");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    @Override
    public String toString() {
        var words = new ArrayList<String>();
        words.add(form == null ? path : "POST " + path);
        if (elsewhere) {
            words.add("from elsewhere");
        }
        return String.join(" ", words);
    }
}
