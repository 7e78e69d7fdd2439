package org.rasid.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractDocsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (\\w+)$");
    private static final Pattern LINK = Pattern.compile("\\]\\((?:\\.\\./)?(?:dictionary\\.md)?#([^)]+)\\)");

    private Map<String, String> files = Map.of();

    @BeforeAll
    void generate() throws IOException {
        files = ContractDocs.of(ROOT);
    }

    @Test
    void shouldStandInTheProjectAsTheContractsAreNow() throws IOException {
        Set<String> stale = new TreeSet<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path committed = ROOT.resolve(file.getKey());
            if (!Files.exists(committed) || !Files.readString(committed).equals(file.getValue())) {
                stale.add(file.getKey() + firstDifference(committed, file.getValue()));
            }
        }
        leftOver().forEach(name -> stale.add(name + ": belongs to no topic"));

        assertThat(stale)
                .as("These pages are not as the contracts are now; run docs/generate and commit what it writes")
                .isEmpty();
    }

    @Test
    void shouldLinkToEntriesOfTheDictionary() {
        Set<String> entries = all(HEADING, files.getOrDefault("docs/dictionary.md", "")).stream()
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> links = files.values().stream()
                .flatMap(page -> all(LINK, page).stream())
                .toList();

        assertThat(links).hasSizeGreaterThan(entries.size());
        assertThat(entries).containsAll(links);
    }

    private Set<String> leftOver() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve(ContractDocs.TOPICS))) {
            return pages.map(page -> ContractDocs.TOPICS + "/" + page.getFileName())
                    .filter(name -> !files.containsKey(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String firstDifference(Path committed, String generated) throws IOException {
        if (!Files.exists(committed)) {
            return ": missing";
        }
        List<String> before = Files.readAllLines(committed);
        List<String> now = generated.lines().toList();
        int line = 0;
        while (line < Math.min(before.size(), now.size()) && before.get(line).equals(now.get(line))) {
            line++;
        }
        return ": from line " + (line + 1) + " on";
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
