package org.rasid.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.rasid.avro.Mention;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.state.ArticleDelta;
import org.rasid.streams.state.ArticleState;

class MentionSizesTest {
    private final MentionSizes sizes = new MentionSizes();
    private int mentions;

    @Test
    void shouldBoundWhatIsOfOneBlock() {
        assertThat(sizes.take(mention("STRIKE|IQ", 600_000))).isTrue();
        assertThat(sizes.take(mention("STRIKE|SY", 600_000))).isTrue();
        assertThat(sizes.take(mention("STRIKE|IQ", 300_000))).isTrue();
        assertThat(sizes.take(mention("STRIKE|IQ", 100_000))).isFalse();
    }

    @Test
    void shouldLeaveRoomInEveryTopicForASingleMention() {
        assertThat(sizes.take(mention("STRIKE|IQ", MentionSizes.MOST_BYTES))).isFalse();
        assertThat(MentionSizes.MOST_BYTES)
                .isLessThan(Topics.EVENTS_MENTIONS.maxMessageBytes() - ArticleCheck.ID_CAP * 4);
    }

    @Test
    void shouldCountNoLessThanTheRecordOfABlockTakes() {
        List<EncodedMention> fitting = fill(() -> mention("SECURITY_OPERATION|IQ", 200));

        ArticleDelta delta = MentionDiff.of(List.of(), fitting).deltas().get("SECURITY_OPERATION|IQ");
        assertThat(StateSerdes.articleDelta().serializer().serialize("", delta))
                .hasSizeBetween(MentionSizes.MOST_BYTES * 9 / 10, MentionSizes.MOST_BYTES);
    }

    @Test
    void shouldCountNoLessThanTheStateOfTheArticleTakes() {
        List<EncodedMention> fitting = fill(() -> mention("SECURITY_OPERATION|" + mentions % 50, 100));

        ArticleState state = new ArticleState(
                0L, "", "", false, MentionDiff.of(List.of(), fitting).out());
        assertThat(StateSerdes.articleState().serializer().serialize("", state))
                .hasSizeBetween(MentionSizes.MOST_BYTES * 8 / 10, MentionSizes.MOST_BYTES);
    }

    /** Mentions until one does not fit any more. */
    private List<EncodedMention> fill(Supplier<EncodedMention> mentions) {
        List<EncodedMention> fitting = new ArrayList<>();
        EncodedMention next = mentions.get();
        while (sizes.take(next)) {
            fitting.add(next);
            next = mentions.get();
        }
        return fitting;
    }

    private EncodedMention mention(String block, int bytes) {
        Mention mention = new Mention();
        mention.put(Mention.getClassSchema().getField("id").pos(), String.format(Locale.ROOT, "m-%024d", mentions++));
        mention.put(Mention.getClassSchema().getField("block").pos(), block);
        return new EncodedMention(mention, ByteBuffer.wrap(new byte[bytes]));
    }
}
