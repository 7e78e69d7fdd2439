package org.rasid.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {
    private static final List<HasMetadata> LEAST = Chart.render("least");
    private static final List<HasMetadata> ALL = Chart.render("all");

    @Test
    void shouldPassTheLintOfHelm() {
        LintResult lint = Chart.lint();

        assertThat(lint.isFailed()).as(lint.getMessages().toString()).isFalse();
    }

    @Test
    void shouldRenderWhatIsAskedFor() {
        assertThat(LEAST)
                .extracting(each -> each.getKind() + " " + each.getMetadata().getName())
                .containsExactlyInAnyOrder(
                        "StatefulSet rasid-streams",
                        "Service rasid-streams",
                        "PodDisruptionBudget rasid-streams",
                        "NetworkPolicy rasid-streams",
                        "StatefulSet rasid-monitor",
                        "Service rasid-monitor",
                        "NetworkPolicy rasid-monitor");
        assertThat(ALL)
                .extracting(each -> each.getKind() + " " + each.getMetadata().getName())
                .contains(
                        "StatefulSet rasid-ingest",
                        "ConfigMap rasid-ingest",
                        "PodMonitor rasid-monitor",
                        "PrometheusRule rasid",
                        "ConfigMap rasid-dashboard")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "streams.replica=3 | replica",
                "streams.replicas=5 | replicas",
                "kafka.bootstrapServers=broker | bootstrapServers",
                "schemaRegistry.url=registry | url",
                "streams.terminationGracePeriodSeconds=30 | terminationGracePeriodSeconds",
                "monitor.tokensSecret= | monitor.tokensSecret",
                "monitor.alertChannelsSecret=rasid-channels | monitor.page",
                "ingest.enabled=true | ingest.follow"
            })
    void shouldRefuseValuesThatWouldNotWork(String setting, String named) {
        assertThatThrownBy(() -> Chart.render("least", setting)).hasMessageContaining(named);
    }

    @Test
    void shouldListEveryValueOfTheSchemaWithItsDefault() throws IOException {
        JsonNode schema = new YAMLMapper()
                .readTree(Chart.FOLDER.resolve("values.schema.json").toFile());
        JsonNode values =
                new YAMLMapper().readTree(Chart.FOLDER.resolve("values.yaml").toFile());

        assertThat(undeclared("", schema, values))
                .containsExactlyInAnyOrder(".global", ".streams.podDisruptionBudget.minAvailable");
    }

    private static List<String> undeclared(String path, JsonNode schema, JsonNode values) {
        List<String> found = new ArrayList<>();
        schema.path("properties").properties().forEach(property -> {
            String name = path + "." + property.getKey();
            if (!values.has(property.getKey())) {
                found.add(name);
            } else {
                found.addAll(undeclared(name, property.getValue(), values.path(property.getKey())));
            }
        });
        return found;
    }

    @Test
    void shouldSelectThePodsThatItMakes() {
        Map<String, String> streams = labels("rasid-streams");
        assertThat(Manifests.of(StatefulSet.class, ALL))
                .hasSize(3)
                .allSatisfy(set -> assertThat(
                                set.getSpec().getTemplate().getMetadata().getLabels())
                        .containsAllEntriesOf(set.getSpec().getSelector().getMatchLabels())
                        .containsEntry("team", "news"));
        assertThat(Manifests.of(Service.class, ALL))
                .hasSize(3)
                .allSatisfy(service -> assertThat(labels(service.getMetadata().getName()))
                        .containsAllEntriesOf(service.getSpec().getSelector()));
        assertThat(Manifests.of(PodDisruptionBudget.class, ALL))
                .hasSize(1)
                .allSatisfy(budget -> assertThat(streams)
                        .containsAllEntriesOf(budget.getSpec().getSelector().getMatchLabels()));
        assertThat(Manifests.of(NetworkPolicy.class, ALL))
                .hasSize(3)
                .allSatisfy(policy -> assertThat(labels(policy.getMetadata().getName()))
                        .containsAllEntriesOf(policy.getSpec().getPodSelector().getMatchLabels()));
        assertThat(Manifests.of(PodMonitor.class, ALL))
                .hasSize(3)
                .allSatisfy(monitor -> assertThat(labels(monitor.getMetadata().getName()))
                        .containsAllEntriesOf(monitor.getSpec().getSelector().getMatchLabels()));
    }

    private static Map<String, String> labels(String set) {
        return Manifests.of(StatefulSet.class, ALL).stream()
                .filter(each -> each.getMetadata().getName().equals(set))
                .findFirst()
                .orElseThrow()
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getLabels();
    }

    @Test
    void shouldSetUpTopicsThenSchemas() {
        PodSpec both = setup();
        assertThat(arguments(both.getInitContainers())).containsExactly("topics apply --replication-factor 3");
        assertThat(arguments(both.getContainers())).containsExactly("schemas register");

        PodSpec schemas = setup("setup.topics=false");
        assertThat(schemas.getInitContainers()).isEmpty();
        assertThat(arguments(schemas.getContainers())).containsExactly("schemas register");

        PodSpec topics = setup("setup.schemas=false");
        assertThat(topics.getInitContainers()).isEmpty();
        assertThat(arguments(topics.getContainers())).containsExactly("topics apply --replication-factor 3");

        assertThat(Manifests.of(Job.class, Chart.render("all", "setup.topics=false", "setup.schemas=false")))
                .isEmpty();
    }

    private static PodSpec setup(String... settings) {
        return Manifests.of(Job.class, Chart.render("all", settings))
                .get(0)
                .getSpec()
                .getTemplate()
                .getSpec();
    }

    private static List<String> arguments(List<Container> containers) {
        return containers.stream()
                .map(container -> String.join(" ", container.getArgs()))
                .toList();
    }

    @Test
    void shouldNotChangeAJobThatIsThere() {
        assertThat(job()).matches("rasid-setup-[0-9a-f]{8}").isEqualTo(job());
        assertThat(job("image.tag=0.4.0")).isNotEqualTo(job());
        assertThat(job("podLabels.team=others")).isNotEqualTo(job());
    }

    private static String job(String... settings) {
        return Manifests.of(Job.class, Chart.render("all", settings))
                .get(0)
                .getMetadata()
                .getName();
    }

    /** Helm's library renders no hooks. */
    @Test
    void shouldSetUpBeforeAnythingStarts() throws IOException {
        assertThat(Files.readString(Chart.FOLDER.resolve("templates").resolve("setup.yaml")))
                .contains("helm.sh/hook: pre-install,pre-upgrade\n");
    }

    @Test
    void shouldPassOnRulesDashboardAndSourcesAsTheyAre() throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        JsonNode rule =
                yaml.valueToTree(Manifests.of(PrometheusRule.class, ALL).get(0).getSpec());
        List<ConfigMap> maps = Manifests.of(ConfigMap.class, ALL);

        assertThat(rule)
                .isEqualTo(yaml.readTree(Path.of("prometheus", "rules.yaml").toFile()));
        assertThat(yaml.readTree(file(maps, "rasid-dashboard", "rasid.json")))
                .isEqualTo(yaml.readTree(Path.of("grafana", "rasid.json").toFile()));
        assertThat(yaml.readTree(file(maps, "rasid-ingest", "sources.yaml"))
                        .at("/sources/0/outlet")
                        .asText())
                .isEqualTo("صحيفة الأفق");
    }

    private static String file(List<ConfigMap> maps, String map, String file) {
        return maps.stream()
                .filter(each -> each.getMetadata().getName().equals(map))
                .map(each -> each.getData().get(file))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldLetOnlyWhoIsNamedIn() {
        NetworkPolicy open = Manifests.of(NetworkPolicy.class, LEAST).get(0);
        assertThat(open.getSpec().getIngress().get(0).getFrom()).isEmpty();

        for (NetworkPolicy policy : Manifests.of(NetworkPolicy.class, ALL)) {
            int peers = policy.getMetadata().getName().equals("rasid-monitor") ? 2 : 1;
            assertThat(policy.getSpec().getIngress().get(0).getFrom())
                    .as(policy.getMetadata().getName())
                    .hasSize(peers);
            assertThat(new TreeSet<>(policy.getSpec().getPolicyTypes())).containsExactly("Egress", "Ingress");
        }
    }
}
