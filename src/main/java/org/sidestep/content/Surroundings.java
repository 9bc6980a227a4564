package org.sidestep.content;

import java.util.Optional;
import java.util.ResourceBundle;

/** What a text needs to know of the rest of the site in order to become HTML. */
public interface Surroundings {
    Bibliography bibliography();

    Glossary glossary();

    Figures figures();

    /** The words of the interface. */
    ResourceBundle words();

    /** The address on the site of a link written in a file; empty when it leads nowhere. */
    Optional<String> address(String file, String destination);

    /** Whether each block says which line of which file it comes from, for an editor. */
    default boolean showsLines() {
        return false;
    }

    /**
     * The HTML that stands in the place of a link to a question or an exercise; empty when there is
     * none.
     */
    Optional<String> embedded(String address, PageText page);

    /** The same site in everything that is not said otherwise. */
    interface Around extends Surroundings {
        Surroundings site();

        @Override
        default Bibliography bibliography() {
            return site().bibliography();
        }

        @Override
        default Glossary glossary() {
            return site().glossary();
        }

        @Override
        default Figures figures() {
            return site().figures();
        }

        @Override
        default ResourceBundle words() {
            return site().words();
        }

        @Override
        default Optional<String> address(String file, String destination) {
            return site().address(file, destination);
        }

        @Override
        default boolean showsLines() {
            return site().showsLines();
        }

        @Override
        default Optional<String> embedded(String address, PageText page) {
            return site().embedded(address, page);
        }
    }
}
