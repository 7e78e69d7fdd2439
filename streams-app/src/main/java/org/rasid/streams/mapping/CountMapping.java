package org.rasid.streams.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.CountRange;
import org.rasid.streams.dedup.Figure;

/** Counts. A mention's count of n is the range n to n, without figures. */
final class CountMapping {
    private CountMapping() {}

    static org.rasid.streams.dedup.@Nullable CountRange single(@Nullable Integer count) {
        return count == null ? null : org.rasid.streams.dedup.CountRange.single(count);
    }

    static @Nullable CountRange toAvro(org.rasid.streams.dedup.@Nullable CountRange range) {
        return range == null ? null : new CountRange(range.min(), range.max(), range.best(), figures(range.figures()));
    }

    static @Nullable Integer toDomain(@Nullable CountRange range) {
        return range == null ? null : (Integer) range.getBest();
    }

    private static List<org.rasid.avro.Figure> figures(List<Figure> figures) {
        List<org.rasid.avro.Figure> mapped = new ArrayList<>(figures.size());
        for (Figure figure : figures) {
            mapped.add(org.rasid.avro.Figure.newBuilder()
                    .setCount(figure.count())
                    .setMentions(figure.mentions())
                    .setSources(List.copyOf(figure.sources()))
                    .setIndependentSources(figure.independentSources())
                    .setTotalSources(figure.totalSources())
                    .setClaimants(FieldMapping.toAvro(figure.claimants()))
                    .setFirstReported(figure.firstReported())
                    .setLastReported(figure.lastReported())
                    .setMentionId(figure.mentionId())
                    .build());
        }
        return mapped;
    }
}
