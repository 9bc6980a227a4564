package org.sidestep.support;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu checker of the W3C: what a page's HTML, CSS and SVG do against the standards. */
public final class NuChecker {
    private static final String HTML5 = "http://s.validator.nu/html5-rdfalite.rnc";

    /** The checker's own front ends show this one as mere information. */
    private static final String SLASH = "Trailing slash on void elements";

    /**
     * The validator serves one thread only, and its schema is nested too deeply for a usual stack.
     */
    private static final Executor THREAD =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(null, work, "nu-checker", 16L << 20);
                        thread.setDaemon(true);
                        return thread;
                    });

    private final List<String> found = new ArrayList<>();
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator();

    private static final class Once {
        static final NuChecker CHECKER = new NuChecker();
    }

    private NuChecker() {
        ErrorHandler collector = new Collector();
        try {
            validator.setUpMainSchema(HTML5, collector);
            validator.setUpValidatorAndParsers(collector, false, false);
        } catch (Exception e) {
            throw new IllegalStateException("the Nu checker does not start", e);
        }
    }

    /** Errors and warnings of a whole HTML page, each as {@code line:column: error: message}. */
    public static List<String> errors(String html) {
        return CompletableFuture.supplyAsync(() -> Once.CHECKER.check(html), THREAD).join();
    }

    private List<String> check(String html) {
        found.clear();
        InputSource page = new InputSource(new StringReader(html));
        page.setSystemId("page");
        try {
            validator.checkHtmlInputSource(page);
        } catch (Exception e) {
            throw new IllegalStateException("the Nu checker broke off", e);
        }
        return List.copyOf(found);
    }

    private final class Collector implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            if (!e.getMessage().startsWith(SLASH)) {
                add("warning", e);
            }
        }

        @Override
        public void error(SAXParseException e) {
            add("error", e);
        }

        @Override
        public void fatalError(SAXParseException e) {
            add("error", e);
        }

        private void add(String severity, SAXParseException e) {
            String place = e.getLineNumber() + ":" + e.getColumnNumber();
            found.add(place + ": " + severity + ": " + e.getMessage());
        }
    }
}
