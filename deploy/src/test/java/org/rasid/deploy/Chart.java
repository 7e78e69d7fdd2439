package org.rasid.deploy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.nio.file.Path;
import java.util.List;

/** The chart, rendered by Helm itself, which runs as a library. */
final class Chart {
    static final Path FOLDER = Path.of("helm", "rasid");
    private static final String OLDEST = "1.27.0";
    private static final Path VALUES = Path.of("src", "test", "resources", "values");

    private Chart() {}

    static LintResult lint() {
        return new Helm(FOLDER).lint().strict().quiet().call();
    }

    /** With one of the files of values of these tests, and further values as {@code name=value}. */
    static List<HasMetadata> render(String values, String... settings) {
        TemplateCommand command = new Helm(FOLDER)
                .template()
                .withName("rasid")
                .withNamespace("news")
                .withKubeVersion(OLDEST)
                .withValuesFile(VALUES.resolve(values + ".yaml"));
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            command = command.set(parts[0], parts[1]);
        }
        return Manifests.parse(command.call());
    }
}
