package org.sidestep;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sidestep.web.Limits;
import picocli.CommandLine.Option;

/** The options that say how much clients may ask of the site. */
final class LimitOptions {
    private static final int KILOBYTE = 1024;

    /** What no name looks like, so that no name server is asked. */
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    @Option(
            names = "--max-connections",
            paramLabel = "NUMBER",
            defaultValue = "${env:SIDESTEP_MAX_CONNECTIONS:-4000}",
            description =
                    "How many connections may be open; further ones wait (default: 4000;"
                            + " SIDESTEP_MAX_CONNECTIONS).")
    private int connections;

    @Option(
            names = "--max-rate",
            paramLabel = "NUMBER",
            defaultValue = "${env:SIDESTEP_MAX_RATE:-50}",
            description =
                    "How many requests a second one address may make, apart from what is only"
                            + " read, and as many more at once; 0 for any number (default: 50;"
                            + " SIDESTEP_MAX_RATE).")
    private int rate;

    @Option(
            names = "--proxy",
            paramLabel = "ADDRESS",
            split = ",",
            defaultValue = "${env:SIDESTEP_PROXY:-}",
            description =
                    "The address of a proxy on another machine, whose X-Forwarded-For is believed;"
                            + " more than one with commas (SIDESTEP_PROXY).")
    private List<String> proxies = new ArrayList<>();

    @Option(
            names = "--max-form",
            paramLabel = "KILOBYTES",
            defaultValue = "${env:SIDESTEP_MAX_FORM:-64}",
            description = "How long a form may be (default: 64; SIDESTEP_MAX_FORM).")
    private int form;

    @Option(
            names = "--min-upload",
            paramLabel = "BYTES",
            defaultValue = "${env:SIDESTEP_MIN_UPLOAD:-100}",
            description =
                    "How much of a form must come in a second; 0 for any amount (default: 100;"
                            + " SIDESTEP_MIN_UPLOAD).")
    private int upload;

    @Option(
            names = "--idle",
            paramLabel = "SECONDS",
            defaultValue = "${env:SIDESTEP_IDLE:-30}",
            description =
                    "After how long a connection on which nothing happens is closed (default: 30;"
                            + " SIDESTEP_IDLE).")
    private int idle;

    void set(PlainOptions given) {
        connections = given.number("--max-connections", 4_000);
        rate = given.number("--max-rate", 50);
        proxies = List.of(given.text("--proxy", "").split(","));
        form = given.number("--max-form", 64);
        upload = given.number("--min-upload", 100);
        idle = given.number("--idle", 30);
    }

    /** What is wrong with them and what to write instead, if anything is. */
    Optional<String> wrong() {
        return Stream.of(
                        tooSmall("--max-connections", connections, 1),
                        tooSmall("--max-rate", rate, 0),
                        tooSmall("--max-form", form, 1),
                        tooSmall("--min-upload", upload, 0),
                        tooSmall("--idle", idle, 1),
                        proxies()
                                .filter(name -> address(name).isEmpty())
                                .findFirst()
                                .map(name -> "--proxy must be an IP address, not " + name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> tooSmall(String option, int given, int least) {
        return given >= least
                ? Optional.empty()
                : Optional.of(option + " must be " + least + " or more, not " + given);
    }

    Limits limits() {
        return new Limits(
                connections,
                rate,
                proxies().flatMap(name -> address(name).stream()).collect(Collectors.toSet()),
                (long) form * KILOBYTE,
                upload,
                Duration.ofSeconds(idle));
    }

    private Stream<String> proxies() {
        return proxies.stream().map(String::strip).filter(name -> !name.isEmpty());
    }

    /** One address can be written in several ways. */
    private static Optional<InetAddress> address(String name) {
        try {
            return ADDRESS.matcher(name).matches()
                    ? Optional.of(InetAddress.getByName(name))
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
