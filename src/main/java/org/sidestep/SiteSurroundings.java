package org.sidestep;

import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.BiFunction;
import org.sidestep.content.Bibliography;
import org.sidestep.content.Figures;
import org.sidestep.content.Glossary;
import org.sidestep.content.PageText;
import org.sidestep.content.Surroundings;

/** The rest of the site, as a text sees it. */
final class SiteSurroundings implements Surroundings {
    private final Bibliography bibliography;
    private final Glossary glossary;
    private final Figures figures;
    private final ResourceBundle words;
    private final Links links;
    private final boolean lines;
    private final Set<String> hidden;
    private BiFunction<String, PageText, Optional<String>> embeds =
            (address, page) -> Optional.empty();

    /**
     * @param hidden to these addresses no link leads; what was written there stays as plain words
     * @param lines whether each block says where it stands
     */
    SiteSurroundings(
            Bibliography bibliography,
            Glossary glossary,
            Figures figures,
            ResourceBundle words,
            Links links,
            Set<String> hidden,
            boolean lines) {
        this.bibliography = bibliography;
        this.glossary = glossary;
        this.figures = figures;
        this.words = words;
        this.links = links;
        this.hidden = hidden;
        this.lines = lines;
    }

    /** The same where something else may be embedded, and links lead elsewhere. */
    SiteSurroundings with(Links links) {
        return new SiteSurroundings(bibliography, glossary, figures, words, links, hidden, lines);
    }

    /** Closes the circle: what is embedded is itself made of texts that need surroundings. */
    void embed(BiFunction<String, PageText, Optional<String>> html) {
        embeds = html;
    }

    @Override
    public Bibliography bibliography() {
        return bibliography;
    }

    @Override
    public Glossary glossary() {
        return glossary;
    }

    @Override
    public Figures figures() {
        return figures;
    }

    @Override
    public ResourceBundle words() {
        return words;
    }

    @Override
    public boolean showsLines() {
        return lines;
    }

    @Override
    public Optional<String> address(String file, String destination) {
        return links.address(file, destination)
                .filter(address -> !hidden.contains(withoutFragment(address)));
    }

    private static String withoutFragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    @Override
    public Optional<String> embedded(String address, PageText page) {
        return embeds.apply(address, page);
    }
}
