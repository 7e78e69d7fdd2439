package org.rasid.streams.redrive;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.reading.TopicReading;

/**
 * Sends parked records back to the topics that they came from, each once, however often it is run, and wherever a run
 * was ended. Looks at what is parked when it begins; letters are read a poll at a time.
 */
public final class Redrive {
    /** The same for all runs on a cluster: a run ends the unfinished transaction of the one before, and shuts it out. */
    public static final String TRANSACTIONAL_ID = "rasid-redrive";

    private final RedriveOptions options;
    private final Fates fates;
    private final LetterValues values;
    private final @Nullable Sending sending;
    private final Findings shown;
    private final InstantSource clock;
    private final Counts counts = new Counts();
    private long done;

    private Redrive(
            RedriveOptions options,
            Fates fates,
            LetterValues values,
            @Nullable Sending sending,
            Findings shown,
            InstantSource clock) {
        this.options = options;
        this.fates = fates;
        this.values = values;
        this.sending = sending;
        this.shown = shown;
        this.clock = clock;
    }

    /**
     * Runs to the end, or until stopped.
     *
     * @param client settings of the Kafka clients and of the serdes, under their own names
     * @param shown is told of each letter that the filters take, in mode LIST
     * @param clock for the notes
     * @param stopped asked between two transactions
     * @throws IllegalStateException where brokers or registry cannot be asked, or records not be sent. What was sent
     *     until then is noted
     */
    public static RedriveReport run(
            Map<String, String> client,
            RedriveOptions options,
            Findings shown,
            InstantSource clock,
            BooleanSupplier stopped) {
        try (Brokers brokers = Brokers.connect(client)) {
            Map<String, String> topicIds = new HashMap<>();
            options.topics().forEach(topic -> topicIds.put(topic.name(), brokers.id(topic)));
            brokers.id(Topics.ARTICLES_REDRIVEN);
            // before the notes are read, so that no other run can add to them
            try (Sending sending = options.mode() == RedriveOptions.Mode.WRITE
                            ? Sending.connect(client, topicIds, options.by())
                            : null;
                    LetterValues values = LetterValues.connect(client);
                    ArticleReader articles = ArticleReader.connect(client);
                    var letters = ClientSettings.reader(client, Map.of())) {
                Notes notes = new Notes(topicIds, firstOffsets(letters, options.topics()));
                read(letters, values, notes);
                Fates fates = new Fates(options.maxAttempts(), notes::attempt, brokers::exists, articles::at);
                return new Redrive(options, fates, values, sending, shown, clock).run(letters, stopped);
            }
        }
    }

    private RedriveReport run(Consumer<byte[], byte[]> letters, BooleanSupplier stopped) {
        for (TopicSpec topic : options.topics()) {
            TopicReading.read(letters, List.of(topic.name()), batch -> {
                if (!stopped.getAsBoolean()) {
                    take(batch);
                }
                return !stopped.getAsBoolean() && done < options.limit();
            });
            if (stopped.getAsBoolean()) {
                return counts.report(options.mode(), RedriveReport.Ended.STOPPED);
            }
            if (done >= options.limit()) {
                return counts.report(options.mode(), RedriveReport.Ended.LIMIT);
            }
        }
        return counts.report(options.mode(), RedriveReport.Ended.ALL_READ);
    }

    /** Counted is what was sent: a transaction that fails ends the run. */
    private void take(List<ConsumerRecord<byte[], byte[]>> batch) {
        List<Fate> looked = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            if (done >= options.limit()) {
                break;
            }
            Letter letter = values.letter(record);
            if (!options.filter().test(letter, values::outlet)) {
                counts.passOver();
                continue;
            }
            Fate fate = fates.of(letter);
            looked.add(fate);
            if (fate.outcome() == Outcome.REDRIVEN || options.mode() == RedriveOptions.Mode.LIST) {
                done++;
            }
        }
        if (sending != null) {
            sending.send(
                    looked.stream()
                            .filter(fate -> fate.outcome() == Outcome.REDRIVEN)
                            .toList(),
                    clock.instant());
        }
        looked.forEach(counts::add);
        if (options.mode() == RedriveOptions.Mode.LIST) {
            looked.stream().map(Fate::finding).forEach(shown::show);
        }
    }

    private static Map<TopicPartition, Long> firstOffsets(Consumer<?, ?> letters, List<TopicSpec> topics) {
        Map<TopicPartition, Long> firstOffsets = new HashMap<>();
        for (TopicSpec topic : topics) {
            firstOffsets.putAll(letters.beginningOffsets(TopicReading.partitions(letters, topic.name())));
        }
        return firstOffsets;
    }

    private static void read(Consumer<byte[], byte[]> consumer, LetterValues values, Notes notes) {
        TopicReading.read(consumer, List.of(Topics.ARTICLES_REDRIVEN.name()), batch -> {
            for (ConsumerRecord<byte[], byte[]> record : batch) {
                if (record.key() != null) {
                    Place.ofKey(new String(record.key(), StandardCharsets.UTF_8))
                            .ifPresent(letter -> values.note(Letter.placeOf(record), record.value())
                                    .ifPresent(note -> notes.add(letter, note)));
                }
            }
            return true;
        });
    }
}
