// Sentences of the evidence: the trigger in them, and which are copies of one text. Free of the DOM.

const letter = /[\p{L}\p{M}\p{N}]/u;
const ahead = /(?:^|[^\p{L}\p{M}\p{N}])(?:[وفبلك]|ال|وال|بال|فال|لل|كال)?$/u;

function* positions(sentence, trigger) {
  for (let at = sentence.indexOf(trigger); at >= 0; at = sentence.indexOf(trigger, at + 1)) yield at;
}

/**
 * The sentence around its trigger: {before, trigger, after}. Evidence tells where the trigger stands in the article, not
 * in the sentence: it is found by its letters, as a whole word before part of one, after a prefix (و، بال) too.
 * Where it is not found, all stands in before.
 */
export function marked(sentence, trigger) {
  const all = trigger ? [...positions(sentence, trigger)] : [];
  const ends = (at) => !letter.test(sentence.slice(at + trigger.length).charAt(0));
  const begins = (at) => at === 0 || !letter.test(sentence.charAt(at - 1));
  const at = all.find((p) => begins(p) && ends(p)) ?? all.find((p) => ends(p) && ahead.test(sentence.slice(0, p))) ?? all[0];
  if (at === undefined) return { before: sentence, trigger: "", after: "" };
  return { before: sentence.slice(0, at), trigger, after: sentence.slice(at + trigger.length) };
}

const wording = (sentence) => sentence.normalize("NFKC").replace(/[\u064B-\u065F\u0670\u0640]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** Evidence by wording, in order: each entry holds the quotes that share one text; more than one are copies. */
export function byWording(evidence) {
  const groups = new Map();
  for (const quote of evidence) {
    const key = wording(quote.sentence);
    groups.set(key, [...(groups.get(key) ?? []), quote]);
  }
  return [...groups.values()];
}

/** The address if it leads to a page of the web, else null: javascript: and the like are no links. */
export function webAddress(url) {
  try {
    const { protocol, href } = new URL(url);
    return protocol === "https:" || protocol === "http:" ? href : null;
  } catch {
    return null;
  }
}
