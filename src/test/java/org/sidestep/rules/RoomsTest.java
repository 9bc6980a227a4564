package org.sidestep.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sidestep.quiz.Shape;

/** The drawing in design.md: arrows point down only. */
class RoomsTest {
    private static final String ROOT = "org.sidestep";
    private static final String[] GROUND = {
        "..sidestep.content..", "..sidestep.web..", "..sidestep.database.."
    };
    private static final String[] OUTSIDE = {
        "io.javalin..",
        "org.eclipse.jetty..",
        "jakarta.servlet..",
        "java.sql..",
        "javax.sql..",
        "org.jdbi..",
        "org.thymeleaf.."
    };

    /** What knows no web, no database and no files, though it shares a room with what does. */
    private static final Set<String> PURE =
            Set.of(
                    "Article",
                    "Exercise",
                    "Page",
                    "Reading",
                    "Quiz",
                    "Quizzes",
                    "Question",
                    "QuestionForm",
                    "Option",
                    "OptionItem",
                    "Form",
                    "Entered",
                    "Response",
                    "Grade",
                    "Verdict",
                    "Confidence",
                    "Digest",
                    "Review",
                    "Run",
                    "Interval",
                    "Proportion",
                    "Difference",
                    "Correlation",
                    "Moments",
                    "Observation",
                    "Tally",
                    "Slice",
                    "Item",
                    "ItemStatistics",
                    "OptionStatistics",
                    "Gate",
                    "Flag",
                    "Reliability",
                    "ResponseModel",
                    "Catalogue",
                    "Counts",
                    "VersionCounts",
                    "Judged",
                    "EditEffects",
                    "QuestionsCsv",
                    "Memory",
                    "Card",
                    "Deck",
                    "Recall",
                    "ICalendar",
                    "Rating",
                    "Scheduler",
                    "CrossChecks",
                    "Links");

    private static JavaClasses sidestep;

    @BeforeAll
    static void read() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        sidestep = new ClassFileImporter().importPath(Path.of("target/classes"));
    }

    @Test
    void thereAreRooms() {
        assertThat(sidestep.stream().map(JavaClass::getPackageName).distinct())
                .contains(
                        ROOT,
                        ROOT + ".access",
                        ROOT + ".articles",
                        ROOT + ".quiz",
                        ROOT + ".insight",
                        ROOT + ".review",
                        ROOT + ".search",
                        ROOT + ".content",
                        ROOT + ".web",
                        ROOT + ".database");
    }

    @Test
    void nothingImportsTheRoot() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(sidestep);
    }

    @Test
    void theGroundImportsNoOtherRoom() {
        for (String room : GROUND) {
            classes()
                    .that()
                    .resideInAPackage(room)
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(room).or(not(resideInAnyPackage("org.sidestep.."))))
                    .check(sidestep);
        }
    }

    @Test
    void roomsAboveTheGroundDoNotKnowEachOther() {
        slices().matching("org.sidestep.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(GROUND))
                .check(sidestep);
    }

    @Test
    void onlyTheSearchRoomKnowsItsIndex() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..sidestep.search..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(sidestep);
    }

    @Test
    void searchKnowsNoDatabase() {
        noClasses()
                .that()
                .resideInAPackage("..sidestep.search..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..sidestep.database..", "java.sql..")
                .check(sidestep);
    }

    @Test
    void contentKnowsNoWebAndNoDatabase() {
        noClasses()
                .that()
                .resideInAPackage("..sidestep.content..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OUTSIDE)
                .check(sidestep);
    }

    @Test
    void onlyTheContentFolderReadsContentFromDisk() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..sidestep.content..", "..sidestep.articles..", "..sidestep.quiz..")
                .and()
                .doNotHaveSimpleName("ContentFolder")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .check(sidestep);
    }

    @Test
    void parsersQuestionsShapesAndGradesAreFunctionsOfTheirArguments() {
        noClasses()
                .that(arePure())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OUTSIDE)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("..sidestep.database..")
                .check(sidestep);
    }

    @Test
    void everythingPureIsThere() {
        assertThat(sidestep.stream().filter(arePure()).map(JavaClass::getSimpleName))
                .containsAll(PURE)
                .contains("QuizParser", "Cloze");
    }

    @Test
    void onlyTheDatabaseRoomOpensConnections() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..sidestep.database..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.sql..", "com.zaxxer..", "org.flywaydb..", "org.h2..")
                .check(sidestep);
    }

    @Test
    void onlyTheWebRoomKnowsTheTemplateEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..sidestep.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.thymeleaf..")
                .check(sidestep);
    }

    private static DescribedPredicate<JavaClass> arePure() {
        return describe(
                "are pure",
                type ->
                        type.getSimpleName().endsWith("Parser")
                                || type.isAssignableTo(Shape.class)
                                || PURE.contains(type.getSimpleName()));
    }
}
