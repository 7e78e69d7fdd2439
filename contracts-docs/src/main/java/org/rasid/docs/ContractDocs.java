package org.rasid.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rasid.docs.reference.CommandsPage;
import org.rasid.docs.reference.SettingsPage;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/** All pages that are made from the code. */
final class ContractDocs {
    /** What holds pages of this module alone, so that others in it are left over from a topic that is gone. */
    static final String TOPICS = "docs/topics";

    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    private ContractDocs() {}

    /**
     * The text of each file by its path from the root of the project.
     *
     * @throws IllegalStateException where a contract lacks a doc, a term or an example
     */
    static Map<String, String> of(Path root) throws IOException {
        Examples examples = Examples.load(root);
        Map<String, String> files = new TreeMap<>();
        files.put("docs/asyncapi.yaml", AsyncApi.text(version(root), examples));
        files.put("docs/commands.md", CommandsPage.text());
        files.put("docs/dictionary.md", DictionaryPage.text());
        files.put("docs/mappings.md", MappingsPage.text());
        files.put("docs/settings.md", SettingsPage.text());
        files.put(TOPICS + "/README.md", TopicPages.list());
        for (TopicSpec topic : Topics.all()) {
            files.put(TOPICS + "/" + topic.name() + ".md", TopicPages.page(topic, examples));
        }
        return files;
    }

    private static String version(Path root) throws IOException {
        Matcher version = VERSION.matcher(Files.readString(root.resolve("pom.xml")));
        if (!version.find()) {
            throw new IllegalStateException("pom.xml: no version");
        }
        return version.group(1);
    }
}
