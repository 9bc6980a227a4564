package org.sidestep;

import io.javalin.Javalin;

/**
 * A server that says hello and no more: what {@code start-times.sh} measures the site's start by.
 */
final class BareJavalin {
    private BareJavalin() {}

    /**
     * @param arguments where to listen
     */
    public static void main(String[] arguments) {
        Javalin.create(
                        config -> {
                            config.startup.showJavalinBanner = false;
                            config.routes.get("/", ctx -> ctx.result("hello"));
                        })
                .start("127.0.0.1", Integer.parseInt(arguments[0]));
    }
}
