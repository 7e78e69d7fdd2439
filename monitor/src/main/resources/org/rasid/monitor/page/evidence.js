// The sentences that an event rests on, copies of one text together.
import { html, nothing, apart } from "./html.js";
import { moment } from "./format.js";
import { named, word } from "./i18n.js";
import { byWording, marked, webAddress } from "./quotes.js";

export function evidence(event) {
  const quotes = event.evidence ?? [];
  const beyond = (event.evidenceCount ?? 0) - quotes.length;
  return html`<section><h3>${word("drawer.evidence")}</h3>
    <p class="quiet">${word("drawer.sourcesOf", { independent: event.independentSources, total: event.totalSources })}</p>
    <ol class="evidence">${byWording(quotes).map(text)}</ol>
    ${beyond > 0 ? html`<p class="quiet">${word("drawer.evidenceMore", { n: beyond })}</p>` : nothing}</section>`;
}

function text(copies) {
  const [first] = copies;
  const { before, trigger, after } = marked(first.sentence, first.trigger);
  const rules = [...new Set(copies.flatMap((quote) => quote.rules ?? []))];
  return html`<li class=${copies.length > 1 ? "copies" : "own"}>
    <blockquote lang="ar" dir="rtl">${before}${trigger ? html`<mark>${trigger}</mark>` : nothing}${after}</blockquote>
    ${copies.length > 1 ? html`<p class="quiet">${word("drawer.copies", { n: copies.length })}</p>` : nothing}
    <ul class="plain">${copies.map(source)}</ul>
    ${rules.length > 0 ? html`<details class="why"><summary>${word("drawer.why")}</summary><p class="quiet">${word("drawer.rules")}</p><ul class="rules">${rules.map((rule) => html`<li><code>${rule}</code></li>`)}</ul></details>` : nothing}
  </li>`;
}

function source({ source: name, url, publishedAt, assertion }) {
  const address = webAddress(url);
  const outlet = apart(name ?? word("drawer.noSource"));
  return html`<li>${address ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${outlet}<span class="unseen"> ${word("drawer.read")}</span></a>` : outlet}
    <small class="quiet">${[publishedAt ? moment(publishedAt) : null, named("assertion", assertion)].filter(Boolean).join(" · ")}</small></li>`;
}
