package org.rasid.it.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Article;
import org.rasid.avro.RejectedArticle;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.Records;
import org.rasid.it.pipeline.Rasid;
import org.rasid.schemas.topic.Topics;

@Timeout(180)
class ResumeTest {
    private static final int ARTICLES = Integer.getInteger("rasid.resume.articles", 14_000);
    private static final String RATE = "1500";

    /** The first kill comes before the first checkpoint is written, which is after five seconds, the second after it. */
    private static final int[][] KILLED_AFTER = {{200, 1_000}, {7_700, 8_200}};

    @Test
    void shouldSendAllAndDoubleNothingThoughItIsKilledAgainAndAgain(@TempDir Path folder) throws Exception {
        long seed = Long.getLong("rasid.seed", new Random().nextLong());
        System.out.println("ResumeTest seed " + seed);
        Random random = new Random(seed);
        Archive archive = Archive.write(folder, ARTICLES, random);
        List<String> command = new ArrayList<>(List.of(
                "ingest",
                "--rate",
                RATE,
                "--checkpoint",
                folder.resolve("run.checkpoint").toString()));
        command.addAll(archive.names());
        String[] args = command.toArray(String[]::new);
        try (LocalStack stack = LocalStack.start(StackOptions.temporary(), line -> {});
                Admin admin = Admin.create(
                        Map.of("bootstrap.servers", Cluster.of(stack).bootstrapServers()))) {
            Cluster cluster = Cluster.of(stack).setUp();
            for (int[] range : KILLED_AFTER) {
                long until = articles(admin) + range[0] + random.nextInt(range[1] - range[0]);
                Process run = cluster.rasid().start(folder.resolve("killed.log"), args);
                while (articles(admin) < until && run.isAlive()) {
                    // asking is the pause
                }
                assertThat(run.isAlive())
                        .as("has not ended before it was killed")
                        .isTrue();
                run.destroyForcibly().waitFor();
            }

            Rasid.Result last = cluster.rasid().run(args);
            Rasid.Result again = cluster.rasid().run(args);

            assertThat(last.exitCode()).as(last.err()).isZero();
            assertThat(last.err()).contains("had sent after its checkpoint");
            assertThat(again.err()).contains("Sent 0 articles", "Passed over 4 inputs and records: 4 taken in before");
            assertThat(Records.values(cluster, Topics.ARTICLES_RAW, Article.class))
                    .as("seed %d", seed)
                    .extracting(article -> Objects.requireNonNullElse(article.getUrl(), article.getId()) + " "
                            + article.getBody() + " " + article.getOrigin())
                    .containsExactlyInAnyOrderElementsOf(archive.articles());
            assertThat(Records.values(cluster, Topics.ARTICLES_REJECTED, RejectedArticle.class))
                    .as("seed %d", seed)
                    .extracting(RejectedArticle::getOrigin)
                    .containsExactlyInAnyOrderElementsOf(archive.rejections());
        }
    }

    private static long articles(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            ends.put(new TopicPartition(Topics.ARTICLES_RAW.name(), partition), OffsetSpec.latest());
        }
        return admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }
}
