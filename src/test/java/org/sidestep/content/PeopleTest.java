package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidestep.support.Sources.errors;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sidestep.support.Sources;

class PeopleTest {
    @Test
    void everyoneHasAKeyANameAndPerhapsARole() {
        var people =
                People.parse(
                        Sources.file(
                                "people.yml",
                                "ann:\n  name: Ann Lee\n  role: Physiotherapist\nbob:\n  name: Bob\n"),
                        new Problems());

        assertThat(people.byKey().values())
                .containsExactly(
                        new People.Person("ann", "Ann Lee", "Physiotherapist", false),
                        new People.Person("bob", "Bob", "", false));
        assertThat(people.find("cat")).isEmpty();
    }

    @Test
    void aNameIsNeeded() {
        assertThat(errorsOf("ann:\n  role: Physiotherapist\n"))
                .containsExactly(
                        "2:3 front-matter-required: \"name\" is missing; add a line `name: …`");
    }

    @Test
    void anotherKeyIsUnknown() {
        assertThat(errorsOf("ann:\n  name: Ann\n  rolle: Physiotherapist\n"))
                .containsExactly(
                        "3:3 front-matter-unknown: unknown key \"rolle\"; did you mean \"role\"?");
    }

    @Test
    void aPersonIsMoreThanAWord() {
        assertThat(errorsOf("ann: Ann Lee\n"))
                .containsExactly(
                        "1:6 front-matter-type: \"ann\" must be written as `key: value` lines");
    }

    private static List<String> errorsOf(String text) {
        return errors(problems -> People.parse(Sources.file("people.yml", text), problems));
    }
}
