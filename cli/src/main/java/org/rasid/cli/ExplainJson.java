package org.rasid.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.rasid.extraction.Explanation;
import org.rasid.extraction.Explanation.Candidate;
import org.rasid.extraction.Explanation.Decision;
import org.rasid.extraction.Explanation.Finding;
import org.rasid.extraction.Explanation.Token;
import org.rasid.extraction.LexiconIndex;
import org.rasid.extraction.Outcome;

/** An explanation with everything that there is to it, as JSON. */
final class ExplainJson {
    private ExplainJson() {}

    static ObjectNode of(String id, Explanation explanation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id);
        json.put("reference", explanation.reference() == null ? null : Objects.toString(explanation.reference()));
        if (explanation.outcome() instanceof Outcome.Rejected rejected) {
            json.put("rejected", rejected.reason().name());
        }
        ArrayNode sentences = json.putArray("sentences");
        for (Explanation.Sentence sentence : explanation.sentences()) {
            ObjectNode node = sentences.addObject();
            node.put("start", sentence.start());
            node.put("text", sentence.text());
            node.put("leftOut", sentence.leftOut());
            ArrayNode tokens = node.putArray("tokens");
            sentence.tokens().forEach(token -> tokens.add(token(token)));
            ArrayNode findings = node.putArray("findings");
            sentence.findings().forEach(finding -> findings.add(finding(finding)));
            ArrayNode candidates = node.putArray("candidates");
            sentence.candidates().forEach(candidate -> candidates.add(candidate(candidate)));
        }
        return json;
    }

    private static ObjectNode token(Token token) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("start", token.start());
        json.put("text", token.text());
        json.put("folded", token.folded());
        token.readings().forEach(json.putArray("readings")::add);
        ArrayNode entries = json.putArray("entries");
        token.entries().forEach(match -> entries.add(entry(match)));
        return json;
    }

    /** A lexicon entry as it stands in a text. */
    static ObjectNode entry(LexiconIndex.Match match) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("text", match.text());
        json.put("proclitics", match.proclitics());
        json.put("enclitic", match.enclitic());
        json.put("file", match.entry().file());
        json.put("line", match.entry().line());
        json.put("id", match.entry().id());
        json.put("meaning", match.entry().meaning());
        json.put("listed", match.entry().listed());
        return json;
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("dimension", finding.dimension().name());
        json.put("start", finding.start());
        json.put("text", finding.text());
        json.put("rule", finding.rule());
        finding.values().forEach(json.putObject("values")::put);
        return json;
    }

    private static ObjectNode candidate(Candidate candidate) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", candidate.type().name());
        json.put("start", candidate.start());
        json.put("trigger", candidate.text());
        json.put("rule", candidate.id());
        json.put("verdict", candidate.verdict().name());
        json.put("accepted", candidate.isAccepted());
        json.set("event", candidate.event() == null ? null : decision(candidate.event()));
        ArrayNode fields = json.putArray("fields");
        candidate.fields().forEach(field -> fields.add(decision(field)));
        json.set("mention", candidate.mention() == null ? null : mention(candidate));
        return json;
    }

    private static ObjectNode decision(Decision decision) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("question", decision.question().name());
        if (decision.candidate() != null) {
            json.put("candidate", decision.candidate());
        }
        json.put("answer", decision.answer());
        json.put("probability", rounded(decision.probability()));
        ArrayNode reasons = json.putArray("reasons");
        decision.reasons()
                .forEach(reason ->
                        reasons.addObject().put("feature", reason.feature()).put("weight", rounded(reason.weight())));
        return json;
    }

    /** The mention without the event, which only deduplication tells. */
    static ObjectNode mention(Candidate candidate) {
        ObjectNode json = MentionJson.of(Objects.requireNonNull(candidate.mention()), null);
        json.remove("event");
        return json;
    }

    private static double rounded(double number) {
        return Math.round(number * 10_000) / 10_000.0;
    }
}
