package org.rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

class DocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TOPIC = Pattern.compile("`([a-z.-]+)`");
    private static final Pattern COMMAND = Pattern.compile("`rasid ([a-z]+)[^`]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    @Test
    void shouldNameTheTopicsOfTheCatalogueInTheReadme() throws IOException {
        assertThat(firstColumn("## Topics", TOPIC))
                .containsExactlyInAnyOrderElementsOf(
                        Topics.all().stream().map(TopicSpec::name).toList());
    }

    @Test
    void shouldNameTheCommandsInTheReadme() throws IOException {
        assertThat(firstColumn("## Commands", COMMAND))
                .containsExactlyInAnyOrderElementsOf(
                        Main.commandLine().getSubcommands().keySet());
    }

    @Test
    void shouldLinkToFilesThatExist() throws IOException {
        int links = 0;
        for (Path page : pages()) {
            for (String target : all(LINK, Files.readString(page))) {
                if (!target.contains(":") && !target.startsWith("#")) {
                    links++;
                    String file = target.replaceFirst("#.*", "");
                    assertThat(page.resolveSibling(file).normalize())
                            .as("%s in %s", target, page)
                            .exists();
                }
            }
        }
        assertThat(links).isGreaterThan(10);
    }

    @Test
    void shouldTellTheVersionOfTheBuild() throws IOException {
        List<String> versions =
                all(Pattern.compile("<version>([^<]+)</version>"), Files.readString(ROOT.resolve("pom.xml")));

        assertThat(Main.commandLine().getCommandSpec().version()).containsExactly("rasid " + versions.get(0));
    }

    private static List<String> firstColumn(String heading, Pattern name) throws IOException {
        String section = Files.readString(ROOT.resolve("README.md"))
                .split(heading + "\n", 2)[1]
                .split("\n## ", 2)[0];
        return section.lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> all(name, line.split("\\|", -1)[1]).stream())
                .toList();
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String name : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")) {
            pages.add(ROOT.resolve(name));
        }
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
