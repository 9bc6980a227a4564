package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.support.Folder;

class CommandsTest {
    @TempDir Path folder;

    @Test
    void checkFindsNothingInGoodContentAndExitsWith0() {
        Folder.small(folder);
        var outcome = run("check", "--content", folder.toString());

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo("0 errors, 0 warnings\n");
    }

    @Test
    void checkNamesEveryProblemWithFileLineAndColumnAndExitsWith1() {
        Folder.small(folder).withArticle("standing", "\nSee [this](nowhere.md).\n");
        var outcome = run("check", "--content", folder.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains(
                        folder
                                + "/articles/standing.md:9:5: error: the link \"nowhere.md\" leads nowhere;");
    }

    @Test
    void serveRefusesToStartOnErrorsAndPrintsTheSameLines() {
        Folder.small(folder).withArticle("standing", "\nSee [this](nowhere.md).\n");
        String checked = run("check", "--content", folder.toString()).out();
        var outcome = run("serve", "--port", "0", "--content", folder.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).isEqualTo(checked);
    }

    @Test
    void aDatabaseThatCantBeReachedIsOneLineAndExit2() {
        Folder.small(folder);
        var outcome =
                run(
                        "serve",
                        "--port",
                        "0",
                        "--content",
                        folder.toString(),
                        "--database",
                        "jdbc:postgresql://127.0.0.1:1/sidestep",
                        "--database-user",
                        "reader");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo(
                        "sidestep: the database //127.0.0.1:1/sidestep can't be reached; see that"
                                + " the server runs there and that its host and port are right in"
                                + " --database\n");
    }

    @Test
    void aMissingContentFolderIsOneLineAndExit2() {
        var outcome = run("serve", "--content", folder.resolve("none").toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo(
                        "sidestep: there is no content folder "
                                + folder.resolve("none")
                                + "; name it with --content\n");
    }

    @Test
    void aPortInUseIsOneLineAndExit2(@TempDir Path data) throws Exception {
        Folder.small(folder);
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            var outcome =
                    run(
                            "serve",
                            "--port",
                            port,
                            "--content",
                            folder.toString(),
                            "--data",
                            data.toString());

            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err())
                    .isEqualTo(
                            "sidestep: port "
                                    + port
                                    + " is in use; stop what uses it, or choose another with --port\n");
        }
    }

    @Test
    void wrongUsageIsOneLineAndExit2() {
        for (String[] arguments :
                new String[][] {
                    {"dance"},
                    {"serve", "--speed", "9"},
                    {"serve", "--port", "many"},
                    {"check", "extra"}
                }) {
            var outcome = run(arguments);

            assertThat(outcome.code()).as(arguments[0]).isEqualTo(2);
            assertThat(outcome.err().lines()).singleElement().asString().startsWith("sidestep: ");
        }
    }

    @Test
    void aPortThatCannotBeIsOneLineAndExit2() {
        var outcome = run("serve", "--port", "70000");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo("sidestep: --port must lie between 0 and 65535, not 70000\n");
    }

    @Test
    void aLimitThatLetsNobodyInIsOneLineAndExit2() {
        var outcome = run("serve", "--max-connections", "0");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo("sidestep: --max-connections must be 1 or more, not 0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "10.0.0", "10.0.0.256", "::1::", "10.0.0.1,proxy.example.org"})
    void aProxyWithoutAnIpAddressIsOneLineAndExit2(String proxies) {
        var outcome = run("serve", "--proxy", proxies, "--content", "nothing");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("sidestep: --proxy must be an IP address, not ")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "::1", "10.0.0.1, fd00::2"})
    void aProxyIsNamedByItsIpAddress(String proxies) {
        assertThat(run("serve", "--proxy", proxies, "--content", "nothing").err())
                .doesNotContain("--proxy");
    }

    @Test
    void everyOptionOfServeNamesItsEnvironmentVariable() {
        assertThat(run("serve", "--help").out())
                .contains("SIDESTEP_PORT", "SIDESTEP_HOST", "SIDESTEP_CONTENT", "SIDESTEP_STATIC")
                .contains(
                        "SIDESTEP_DATA", "SIDESTEP_DATABASE", "SIDESTEP_BASE_URL", "SIDESTEP_DEV");
    }

    private static Outcome run(String... arguments) {
        return Outcome.of(arguments);
    }
}
