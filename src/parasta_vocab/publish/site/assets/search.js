// The search: whole terms in any inflected form first, then words within labels, definitions and notes.
"use strict";

(() => {
  const { words, lang, entries } = window.parastaEntries;
  const SHOWN = 60;
  const WORD = /[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011:'’][\p{L}\p{N}\p{M}]+)*[-\u2010\u2011]?|[^\s]/gu;
  const CLITICS = ["kaan", "kään", "kin", "han", "hän", "ko", "kö", "pa", "pä"];
  const POSSESSIVES = ["nsa", "nsä", "mme", "nne", "ni", "si"];

  const spelled = (text) =>
    (text.normalize("NFC").replace(/\u00ad/g, "").replace(/[\u2010\u2011]/g, "-").replace(/’/g, "'").toLowerCase().match(WORD) || []).join(" ");

  function unfold(table) {
    const forms = new Map();
    const known = new Set();
    for (const [numbers, head, ends] of table.forms) {
      const terms = numbers.split(",").map(Number);
      for (const end of ends.split("|")) {
        forms.set(head + end, terms);
        for (const word of (head + end).split(" ")) known.add(word);
      }
    }
    return { ...table, forms, known };
  }

  function withoutPossessive(word) {
    let bare = "";
    const found = POSSESSIVES.find((end) => word.endsWith(end));
    if (found) bare = word.slice(0, -found.length);
    else if (/(a|ä|e|i|o|u|y|ö)\1n$/.test(word)) bare = word.slice(0, -2);
    if (bare.length < 3) return [];
    return [bare, bare + "n", bare + "na", bare + "nä", ...(bare.endsWith("kse") ? [bare.slice(0, -1) + "i"] : [])];
  }

  function withoutSuffix(code, word) {
    if (code === "en") return word.endsWith("'s") ? [word.slice(0, -2)] : [];
    if (code !== "fi") return [];
    const clitic = CLITICS.find((end) => word.endsWith(end));
    const bare = clitic ? word.slice(0, -clitic.length) : "";
    return [...withoutPossessive(word), ...(bare.length >= 3 ? [bare, ...withoutPossessive(bare)] : [])];
  }

  function resolve(code, word) {
    const table = tables[code];
    if (table.known.has(word)) return word;
    const bare = withoutSuffix(code, word).find((each) => table.known.has(each));
    return bare || (table.compounds.find(([begin]) => word.startsWith(begin)) || [null])[0];
  }

  // The terms that the whole text is, in any language and form.
  function termsOf(text) {
    const found = [];
    for (const [code, table] of Object.entries(tables)) {
      const resolved = spelled(text).split(" ").map((word) => resolve(code, word));
      if (resolved.includes(null)) continue;
      const form = resolved.join(" ");
      const compound = table.compounds.find(([begin]) => begin === form);
      const numbers = table.forms.get(form) || (compound ? [compound[1]] : []);
      found.push(...numbers.map((number) => table.terms[number]));
    }
    return found;
  }

  // A word as it is, and as it stands in the labels that it may be a part of.
  function baseWords(word) {
    const found = new Set([word]);
    for (const [code, table] of Object.entries(tables)) {
      const known = resolve(code, word);
      if (!known) continue;
      for (const [form, numbers] of table.forms) {
        if (!form.includes(known)) continue;
        const parts = form.split(" ");
        const place = parts.indexOf(known);
        if (place < 0) continue;
        for (const number of numbers) {
          const label = spelled(table.terms[number][2]).split(" ");
          if (label.length === parts.length) found.add(label[place]);
        }
      }
    }
    return [...found];
  }

  const within = (text, wanted) => wanted.every((forms) => forms.some((form) => text.includes(form)));
  const fit = (parts, wanted, fits) => wanted.every((forms, place) => forms.some((form) => fits(parts[place], form)));

  function rank(entry, wanted) {
    const [, , , , labels, others, , texts] = entry;
    const terms = labels.map((label) => label.toLowerCase());
    const preferred = terms.join(" ");
    if (within(preferred, wanted)) {
      const parts = terms.map((term) => term.split(" "));
      if (parts.some((part) => part.length === wanted.length && fit(part, wanted, (a, b) => a === b))) return 1;
      const ends = parts.some((part) => part.length >= wanted.length && fit(part.slice(-wanted.length), wanted, (a, b) => a.endsWith(b)));
      return ends ? 3 : 4;
    }
    if (within(preferred + " " + others, wanted)) return 5;
    return within(preferred + " " + others + " " + texts, wanted) ? 6 : null;
  }

  function search(text) {
    const hits = new Map();
    const add = (place, value, hint) => {
      if (!hits.has(place) || hits.get(place).value > value) hits.set(place, { place, value, hint });
    };
    for (const [place, kind, label] of termsOf(text)) add(place, kind === "pref" ? 0 : 2, kind === "discouraged" ? label : "");
    const wanted = spelled(text).split(" ").filter(Boolean).map(baseWords);
    entries.forEach((entry, place) => {
      const value = rank(entry, wanted);
      if (value !== null) add(place, value, "");
    });
    return [...hits.values()].sort((a, b) => a.value - b.value || entries[a.place][2] - entries[b.place][2] || a.place - b.place);
  }

  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  function show(hit) {
    const [page, label, , scheme, labels, , text] = entries[hit.place];
    const item = document.createElement("li");
    item.append(element("a", label, { href: page }), " ", element("span", scheme, { class: "tag" }));
    const others = labels.filter((each) => each.toLowerCase() !== label.toLowerCase()).join(" · ");
    if (hit.hint) item.append(" ", element("span", words.rather.replace("{term}", hit.hint), { class: "doubt" }));
    if (others && !page.startsWith("rules/")) item.append(element("span", others, { class: "labels" }));
    item.append(element("span", text, { class: "gloss" }));
    return item;
  }

  function refresh() {
    const text = input.value.trim();
    const hits = text ? search(text) : [];
    document.getElementById("results").replaceChildren(...hits.slice(0, SHOWN).map(show));
    const said = hits.length > SHOWN ? words.first : hits.length === 1 ? words.one : hits.length ? words.many : words.none;
    document.getElementById("hits").textContent = text ? said.replace("{count}", hits.length).replace("{shown}", SHOWN) : "";
    const query = text ? "?q=" + encodeURIComponent(text) : "";
    for (const link of document.querySelectorAll(".languages a")) link.setAttribute("href", link.getAttribute("href").split("?")[0] + query);
    document.title = (text ? text + " – " : "") + title;
  }

  const tables = Object.fromEntries(Object.entries(window.parastaForms).map(([code, table]) => [code, unfold(table)]));
  const title = document.title;
  const input = document.getElementById("q");
  input.value = new URLSearchParams(location.search).get("q") || "";
  input.addEventListener("input", refresh);
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    refresh();
  });
  refresh();
  if (!input.value) input.focus();
})();
