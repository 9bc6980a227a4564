package org.sidestep.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.support.RunningSite;

/** The README says what is so. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\n(.*?)```");

    private final String readme = read("README.md");
    private final String pom = read("pom.xml");

    @Test
    void theFirstCommandsAreTheTwoThatDoEverything() {
        assertThat(commands().get(0)).startsWith("mvn -q compile exec:java ");
        assertThat(commands().get(1)).startsWith("mvn verify ");
    }

    @Test
    void theCommandsAreTheOnesTheBuildKnows() {
        assertThat(pom)
                .contains("<exec.mainClass>org.sidestep.Main</exec.mainClass>")
                .contains("<finalName>sidestep</finalName>")
                .contains("exec-maven-plugin", "maven-failsafe-plugin");
        assertThat(read(".ci/run")).contains("mvn -B -ntp verify");
    }

    @Test
    void everyOptionItNamesIsOneOfServe() throws IOException {
        String serve =
                read("src/main/java/org/sidestep/Serve.java")
                        + read("src/main/java/org/sidestep/Folders.java")
                        + read("src/main/java/org/sidestep/DatabaseOptions.java")
                        + "\"--help\"";
        var options = Pattern.compile("(?<=[ `\"])--[a-z][a-z-]*").matcher(readme);

        assertThat(options.results().map(match -> "\"" + match.group() + "\"").distinct())
                .allSatisfy(option -> assertThat(serve).contains(option));
    }

    @Test
    void everyPathItNamesIsThere() {
        var paths =
                Pattern.compile("`((?:content|static|src)/[A-Za-z/.]*)`|]\\(((?!http)[^)]+)\\)")
                        .matcher(readme);

        assertThat(
                        paths.results()
                                .map(
                                        match ->
                                                match.group(1) != null
                                                        ? match.group(1)
                                                        : match.group(2)))
                .filteredOn(path -> !path.contains("side-step"))
                .allSatisfy(path -> assertThat(Path.of(path)).exists());
    }

    @Test
    void everyRoomOfTheProgramIsOnTheMap() throws IOException {
        try (var folders = Files.list(Path.of("src/main/java/org/sidestep"))) {
            assertThat(
                            folders.filter(Files::isDirectory)
                                    .map(folder -> "`" + folder.getFileName() + "/`"))
                    .allSatisfy(room -> assertThat(readme).contains(room));
        }
    }

    @Test
    void itsArticleAndItsQuizAreServedAsWritten(@TempDir Path content) throws IOException {
        copy(Path.of("content"), content);
        List<String> examples = blocks("markdown");
        Files.writeString(content.resolve("articles/side-step.md"), examples.get(0));
        Files.writeString(content.resolve("quizzes/side-step.md"), examples.get(1));
        try (var site = RunningSite.with(content)) {
            assertThat(site.get("/articles/side-step").texts("h1"))
                    .containsExactly("Stepping sideways");
            assertThat(site.get("/articles/").body()).contains("href=\"/articles/side-step\"");
            assertThat(site.get("/sitemap.xml").body()).contains("/quizzes/side-step</loc>");
            assertThat(site.post("/quizzes/side-step/runs").status()).isEqualTo(303);
        }
    }

    private List<String> commands() {
        return blocks("sh").stream().flatMap(String::lines).toList();
    }

    private List<String> blocks(String language) {
        var blocks = new ArrayList<String>();
        var matcher = BLOCK.matcher(readme);
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                blocks.add(matcher.group(2));
            }
        }
        return blocks;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Path target = to.resolve(from.relativize(file).toString());
                        Files.createDirectories(target.getParent());
                        Files.copy(file, target);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
