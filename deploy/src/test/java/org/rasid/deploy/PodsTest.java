package org.rasid.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasid.cli.Main;
import org.rasid.streams.config.StreamsSettings;

class PodsTest {
    private static final List<HasMetadata> ALL = Stream.of("least", "all")
            .flatMap(values -> Chart.render(values).stream())
            .toList();

    static Stream<PodSpec> pods() {
        return Stream.concat(
                Manifests.of(StatefulSet.class, ALL).stream()
                        .map(set -> set.getSpec().getTemplate().getSpec()),
                Manifests.of(Job.class, ALL).stream()
                        .map(job -> job.getSpec().getTemplate().getSpec()));
    }

    static Stream<Container> containers() {
        return pods().flatMap(pod -> Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("containers")
    void shouldGiveCommandsThatRasidUnderstands(Container container) {
        assertThat(container.getCommand())
                .as("the image has no shell, and its entry point is Java")
                .isEmpty();
        assertThatCode(() -> Main.commandLine().parseArgs(container.getArgs().toArray(new String[0])))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("pods")
    void shouldRunAsNobodyWithoutRights(PodSpec pod) {
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("containers")
    void shouldWriteOnVolumesAlone(Container container) {
        SecurityContext security = container.getSecurityContext();
        assertThat(security.getReadOnlyRootFilesystem()).isTrue();
        assertThat(security.getAllowPrivilegeEscalation()).isFalse();
        assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getVolumeMounts())
                .filteredOn(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                .extracting(VolumeMount::getMountPath)
                .contains("/tmp")
                .allMatch(path -> path.equals("/tmp") || path.startsWith("/var/lib/rasid/"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("containers")
    void shouldBoundMemory(Container container) {
        assertThat(container.getResources().getLimits()).containsKey("memory");
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
    }

    @Test
    void shouldMountWhatThereIs() {
        for (StatefulSet set : Manifests.of(StatefulSet.class, ALL)) {
            PodSpec pod = set.getSpec().getTemplate().getSpec();
            TreeSet<String> volumes = new TreeSet<>();
            pod.getVolumes().stream().map(Volume::getName).forEach(volumes::add);
            set.getSpec()
                    .getVolumeClaimTemplates()
                    .forEach(claim -> volumes.add(claim.getMetadata().getName()));
            TreeSet<String> mounted = new TreeSet<>();
            pod.getContainers().get(0).getVolumeMounts().forEach(mount -> mounted.add(mount.getName()));

            assertThat(mounted)
                    .as(set.getMetadata().getName())
                    .isEqualTo(volumes)
                    .contains("data", "tmp");
        }
    }

    @Test
    void shouldAskTheProbesThatTheAppsServe() {
        assertThat(containers().filter(each -> each.getLivenessProbe() != null))
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(path(each, each.getStartupProbe())).isEqualTo("/health/live");
                    assertThat(path(each, each.getLivenessProbe())).isEqualTo("/health/live");
                    // ingest has nothing that could be ready
                    if (each.getName().equals("ingest")) {
                        assertThat(each.getReadinessProbe()).isNull();
                    } else {
                        assertThat(path(each, each.getReadinessProbe())).isEqualTo("/health/ready");
                    }
                });
    }

    private static String path(Container container, Probe probe) {
        assertThat(container.getPorts())
                .extracting(ContainerPort::getName)
                .contains(probe.getHttpGet().getPort().getStrVal());
        return probe.getHttpGet().getPath();
    }

    @Test
    void shouldLeaveTimeForALastCommit() {
        long close = StreamsSettings.of(
                        Map.of("bootstrap.servers", "a:1", "schema.registry.url", "http://a", "state.dir", "state"))
                .closeTimeout()
                .toSeconds();

        assertThat(Manifests.of(StatefulSet.class, ALL))
                .filteredOn(set -> set.getMetadata().getName().equals("rasid-streams"))
                .hasSize(2)
                .allSatisfy(
                        set -> assertThat(set.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds())
                                .isGreaterThan(close));
    }

    @Test
    void shouldTakeTheConfigurationOfTheComponentBeforeTheOneOfAll() {
        assertThat(Manifests.of(StatefulSet.class, Chart.render("all")))
                .extracting(set -> set.getSpec().getTemplate().getSpec().getVolumes().stream()
                        .filter(volume -> volume.getName().equals("config"))
                        .map(volume -> volume.getSecret().getSecretName())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("none"))
                .containsExactlyInAnyOrder("rasid-streams-client", "rasid-client", "rasid-client");
    }
}
