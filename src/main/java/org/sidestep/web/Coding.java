package org.sidestep.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How a body is compressed on the wire (RFC 9110, 8.4.1), the smallest first. */
public enum Coding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    IDENTITY("identity", "");

    private final String token;
    private final String ending;

    Coding(String token, String ending) {
        this.token = token;
        this.ending = ending;
    }

    /** Its name in headers. */
    public String token() {
        return token;
    }

    /** What is put after the name of a file so compressed. */
    public String ending() {
        return ending;
    }

    /**
     * The codings that a client accepts (RFC 9110, 12.5.3), those it likes best first; of those it
     * likes equally, the smallest first. None when not even an uncompressed body is accepted.
     *
     * @param accept the value of {@code Accept-Encoding}, or null
     */
    static List<Coding> accepted(String accept) {
        if (accept == null) {
            return List.of(IDENTITY);
        }
        String wishes = accept.toLowerCase(Locale.ROOT).replace("x-gzip", "gzip");
        return Stream.of(values())
                .filter(coding -> coding.quality(wishes) > 0)
                .sorted(Comparator.comparing((Coding coding) -> -coding.quality(wishes)))
                .toList();
    }

    /** The coding that a client likes best, of those that are held and an uncompressed body. */
    static Optional<Coding> preferred(String accept, Set<Coding> held) {
        return accepted(accept).stream()
                .filter(coding -> coding == IDENTITY || held.contains(coding))
                .findFirst();
    }

    private double quality(String wishes) {
        // Uncompressed is welcome unless something is said against it, but less than what is named.
        double unnamed = this == IDENTITY ? 0.0001 : 0;
        for (String wish : wishes.split(",")) {
            int semicolon = wish.indexOf(';');
            String name = (semicolon < 0 ? wish : wish.substring(0, semicolon)).strip();
            double quality = semicolon < 0 ? 1 : weight(wish.substring(semicolon + 1).strip());
            if (name.equals(token)) {
                return quality;
            }
            if (name.equals("*")) {
                unnamed = this == IDENTITY ? Math.min(quality, unnamed) : quality;
            }
        }
        return unnamed;
    }

    /** A weight that cannot be read is as good as none. */
    private static double weight(String parameter) {
        try {
            return parameter.startsWith("q=") ? Double.parseDouble(parameter.substring(2)) : 1;
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
