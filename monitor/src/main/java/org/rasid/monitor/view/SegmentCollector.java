package org.rasid.monitor.view;

import java.util.Collection;
import java.util.function.Supplier;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Looks at each match once, segment by segment, on one thread. */
abstract class SegmentCollector extends SimpleCollector {
    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** Hands one collector over to a search. */
    static <C extends SegmentCollector> CollectorManager<C, C> alone(Supplier<C> collector) {
        return new CollectorManager<>() {
            @Override
            public C newCollector() {
                return collector.get();
            }

            @Override
            public C reduce(Collection<C> collectors) {
                return collectors.iterator().next();
            }
        };
    }
}
