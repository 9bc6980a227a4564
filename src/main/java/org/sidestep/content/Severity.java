package org.sidestep.content;

import java.util.Locale;

/**
 * How much a problem matters: an error keeps the content from being published, a warning does not.
 */
public enum Severity {
    ERROR,
    WARNING;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
