package org.rasid.bench.dedup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.rasid.avro.Mention;
import org.rasid.schemas.serde.InternalSerde;
import org.rasid.streams.config.StoreMemory;
import org.rasid.streams.config.StreamsProperties;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.dedup.SourcedMention;
import org.rasid.streams.error.Incoming;
import org.rasid.streams.mapping.MentionMapping;
import org.rasid.streams.state.ArticleDelta;
import org.rasid.streams.state.MentionDelta;
import org.rasid.streams.topology.DeduplicateEvents;
import org.rasid.streams.topology.OutgoingHeaders;
import org.rasid.streams.topology.Tally;

/** The second stage of the streams app on its RocksDB stores, without a broker and so without changelogs. */
final class Stage implements AutoCloseable {
    private final Path directory;
    private final StoreMemory memory;
    private final List<StateStore> stores = new ArrayList<>();
    private final MockProcessorContext<String, SpecificRecord> context;
    private final Processor<String, Incoming<ArticleDelta>, String, SpecificRecord> processor;
    private final Serializer<Mention> mentions = new InternalSerde<>(Mention.class).serializer();
    private long published;

    Stage() throws IOException {
        directory = Files.createTempDirectory("rasid-bench");
        StreamsSettings settings =
                StreamsSettings.of(Map.of("bootstrap.servers", "nowhere:1", "state.dir", directory.toString()));
        memory = new StoreMemory(settings.storeMemory());
        Properties properties = StreamsProperties.of(settings, memory, stage -> {});
        context = new MockProcessorContext<>(properties, new TaskId(0, 0), directory.toFile());
        context.setCurrentSystemTimeMs(0);
        DeduplicateEvents second = new DeduplicateEvents(
                new OutgoingHeaders("bench", settings.cloudEventsSource()), Tally.NONE, settings.recentMentions());
        for (StoreBuilder<?> builder : second.stores()) {
            StateStore store = builder.withLoggingDisabled().build();
            store.init(context.getStateStoreContext(), store);
            stores.add(store);
        }
        processor = second.get();
        processor.init(context);
    }

    /** The record that the first stage sends for a mention. */
    Record<String, ArticleDelta> record(SourcedMention m) {
        byte[] bytes = mentions.serialize("bench", MentionMapping.toAvro(m, null));
        return new Record<>(m.block(), new ArticleDelta(List.of(new MentionDelta(m.id(), ByteBuffer.wrap(bytes)))), 0);
    }

    void process(Record<String, ArticleDelta> record) {
        processor.process(record.withValue(new Incoming.Read<>(record.value())));
        published += context.forwarded().size();
        context.resetForwards();
    }

    /** Values of events and mentions sent on. */
    long published() {
        return published;
    }

    /** Bytes of the stores on disk. */
    long disk() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        processor.close();
        stores.forEach(StateStore::close);
        memory.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
