package org.rasid.monitor.view;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Party;
import org.rasid.monitor.filter.Keyword;

/** What actors are called, as one of their events says; looked up once for each. Thread-safe. */
public final class PartyNames {
    private final View view;
    private final Map<String, Name> known = new ConcurrentHashMap<>();

    /**
     * The names of an actor.
     *
     * @param english from the list of actors; null: not in it
     * @param arabic as one of the reports writes it
     */
    public record Name(@Nullable String english, String arabic) {}

    /** Looks names up in the view. */
    public PartyNames(View view) {
        this.view = view;
    }

    /** Empty where no event has the actor. */
    public Optional<Name> of(String actorId) {
        Name name = known.get(actorId);
        if (name == null) {
            Optional<Name> found = view.search(searcher -> find(searcher, actorId));
            found.ifPresent(value -> known.put(actorId, value));
            return found;
        }
        return Optional.of(name);
    }

    private static Optional<Name> find(ViewSearcher searcher, String actorId) throws IOException {
        TopDocs any = searcher.search(new TermQuery(new Term(Keyword.PARTY.parameter(), actorId)), 1);
        if (any.scoreDocs.length == 0) {
            return Optional.empty();
        }
        Document document = searcher.storedFields().document(any.scoreDocs[0].doc);
        return ChangeDocument.read(document, 0, null).event().getParties().stream()
                .filter(party -> actorId.equals(party.getActorId()))
                .findFirst()
                .map(PartyNames::name);
    }

    private static Name name(Party party) {
        return new Name(party.getNameEn(), party.getVerbatim());
    }
}
