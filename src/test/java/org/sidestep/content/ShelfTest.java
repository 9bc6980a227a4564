package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private final Shelf<String> shelf =
            new Shelf<>(List.of("b", "a", "c"), letter -> List.of(letter, "letter"));

    @Test
    void thingsAreFoundByTheirNames() {
        assertThat(shelf.find("a")).contains("a");
        assertThat(shelf.find("d")).isEmpty();
    }

    @Test
    void theFirstToHaveANameKeepsIt() {
        assertThat(shelf.find("letter")).contains("b");
    }

    @Test
    void whatStandsBesideIsFoundUpToTheEnds() {
        assertThat(shelf.beside("a", -1)).contains("b");
        assertThat(shelf.beside("a", 1)).contains("c");
        assertThat(shelf.beside("c", 1)).isEmpty();
        assertThat(shelf.beside("b", -1)).isEmpty();
    }

    @Test
    void keepsPlacesWhenThingsAreExchanged() {
        var all = new Shelf<>(List.of("b1", "a1"), thing -> List.of(thing.substring(0, 1)));

        var later = all.with(thing -> thing.equals("a1") ? "a2" : thing);

        assertThat(later.inOrder()).containsExactly("b1", "a2");
        assertThat(later.find("a")).contains("a2");
    }

    @Test
    void findsExchangedThingsByTheirNewNames() {
        var all = new Shelf<>(List.of("b", "a"), List::of);

        var later = all.with(thing -> thing.equals("a") ? "c" : thing);

        assertThat(later.find("c")).contains("c");
        assertThat(later.find("a")).isEmpty();
    }
}
