// The search: whole terms in any inflected form first, then words within labels, definitions and notes.
"use strict";

(() => {
  const { words, lang, small, entries } = window.parastaEntries;
  const SHOWN = 60;
  const WORD = /[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011:'’][\p{L}\p{N}\p{M}]+)*[-\u2010\u2011]?|[^\s]/gu;
  const CLITICS = ["kaan", "kään", "kin", "han", "hän", "ko", "kö", "pa", "pä"];
  const POSSESSIVES = ["nsa", "nsä", "mme", "nne", "ni", "si"];

  const spelled = (text) =>
    (text.normalize("NFC").replace(/\u00ad/g, "").replace(/[\u2010\u2011]/g, "-").replace(/’/g, "'").toLowerCase().match(WORD) || []).join(" ");

  function unfold(table) {
    const forms = new Map();
    const known = new Set();
    const byTerm = table.terms.map(() => []);
    for (const [numbers, head, ends] of table.forms) {
      const terms = numbers.split(",").map(Number);
      for (const end of ends.split("|")) {
        forms.set(head + end, terms);
        for (const number of terms) byTerm[number].push(head + end);
        for (const word of (head + end).split(" ")) known.add(word);
      }
    }
    return { ...table, forms, known, byTerm };
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

  // The terms of which a word is a part, in any language and form.
  function termsWith(word) {
    const found = new Set();
    for (const [code, table] of Object.entries(tables)) {
      const known = resolve(code, word);
      if (!known) continue;
      for (const [form, numbers] of table.forms) {
        if (form.includes(known) && form.split(" ").includes(known)) for (const number of numbers) found.add(`${code} ${number}`);
      }
    }
    return found;
  }

  // The words of a question, of the small ones only those that are in a term of the others.
  function weighty(spoken) {
    const telling = spoken.filter((word) => !small.includes(word));
    if (!telling.length || telling.length === spoken.length) return spoken;
    const terms = new Set(telling.flatMap((word) => [...termsWith(word)]));
    return spoken.filter((word) => telling.includes(word) || [...termsWith(word)].some((term) => terms.has(term)));
  }

  // The terms that some words together are, in any language and form.
  function termsOf(sought) {
    const found = [];
    for (const [code, table] of Object.entries(tables)) {
      const resolved = sought.map((word) => resolve(code, word));
      if (resolved.includes(null)) continue;
      const form = resolved.join(" ");
      const compound = table.compounds.find(([begin]) => begin === form);
      const numbers = table.forms.get(form) || (compound ? [compound[1]] : []);
      found.push(...numbers.map((number) => table.terms[number]));
    }
    return found;
  }

  // A word as it is, with the words of labels that it may be: `bases` as they stand there, `forms` in every form.
  function wordsFor(word) {
    const bases = new Set([word]);
    const forms = new Set([word]);
    for (const [code, table] of Object.entries(tables)) {
      const known = resolve(code, word);
      if (!known) continue;
      const seen = new Set();
      for (const [form, numbers] of table.forms) {
        if (!form.includes(known)) continue;
        const parts = form.split(" ");
        const place = parts.indexOf(known);
        if (place < 0) continue;
        for (const number of numbers) {
          const kind = `${number} ${parts.length} ${place}`;
          if (seen.has(kind)) continue;
          seen.add(kind);
          const label = spelled(table.terms[number][2]).split(" ");
          if (label.length === parts.length) bases.add(label[place]);
          for (const other of table.byTerm[number]) {
            const words = other.split(" ");
            if (words.length === parts.length) forms.add(words[place]);
          }
        }
      }
    }
    return { bases: [...bases], forms: shortest(forms) };
  }

  // Forms without those that begin with another of them, which comes right before them in their order.
  function shortest(forms) {
    const found = [];
    for (const form of [...forms].sort()) if (!found.length || !form.startsWith(found[found.length - 1])) found.push(form);
    return found;
  }

  const within = (text, wanted) => wanted.every(({ forms }) => forms.some((form) => text.includes(form)));
  const fit = (parts, wanted, fits) => wanted.every(({ bases }, place) => bases.some((form) => fits(parts[place], form)));

  const isRule = (entry) => entry[0].startsWith("rules/");

  // A rule is called by a sentence about other things: words in its label are mentioned there, they do not name it.
  function rank(entry, wanted) {
    const [, , , , labels, others, , texts] = entry;
    const terms = Object.values(labels).map((label) => label.toLowerCase());
    const preferred = terms.join(" ");
    if (within(preferred, wanted)) {
      const parts = terms.map((term) => term.split(" "));
      if (parts.some((part) => part.length === wanted.length && fit(part, wanted, (a, b) => a === b))) return 1;
      if (isRule(entry)) return 6;
      const ending = parts.filter((part) => part.length >= wanted.length && fit(part.slice(-wanted.length), wanted, (a, b) => a.endsWith(b)));
      return ending.some((part) => part.length === wanted.length) ? 3 : ending.length ? 4 : 5;
    }
    if (within(preferred + " " + others, wanted)) return 6;
    return within(preferred + " " + others + " " + texts, wanted) ? 7 : null;
  }

  function search(text) {
    const hits = new Map();
    const add = (place, value, hint) => {
      if (!hits.has(place) || hits.get(place).value > value) hits.set(place, { place, value, hint });
    };
    const parts = spelled(text).split(" ");
    const spoken = parts.filter((word) => /[\p{L}\p{N}]/u.test(word)); // marks are parts of few terms, and of most questions by chance
    if (!spoken.length) return [];
    const sought = weighty(spoken);
    const named = termsOf(parts);
    for (const [place, kind, label] of named.length ? named : termsOf(sought)) add(place, kind === "pref" ? 0 : 2, kind === "discouraged" ? label : "");
    const wanted = sought.map(wordsFor);
    entries.forEach((entry, place) => {
      const value = rank(entry, wanted);
      if (value !== null) add(place, value, "");
    });
    const ruled = ({ place }) => Number(isRule(entries[place]));
    return [...hits.values()].sort(
      (a, b) => a.value - b.value || ruled(a) - ruled(b) || entries[a.place][2] - entries[b.place][2] || a.place - b.place,
    );
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
    const others = Object.entries(labels).filter(([, each]) => each.toLowerCase() !== label.toLowerCase());
    if (hit.hint) item.append(" ", element("span", words.rather.replace("{term}", hit.hint), { class: "doubt" }));
    if (others.length && !isRule(entries[hit.place])) {
      const told = element("span", "", { class: "labels" });
      others.forEach(([code, each], place) => told.append(place ? " · " : "", element("span", each, { lang: code })));
      item.append(told);
    }
    item.append(element("span", text, { class: "gloss" }));
    return item;
  }

  function refresh(limit = SHOWN) {
    const text = input.value.trim();
    const hits = text ? search(text) : [];
    results.replaceChildren(...hits.slice(0, limit).map(show));
    all.hidden = hits.length <= limit;
    const said = hits.length > limit ? words.first : hits.length === 1 ? words.one : hits.length ? words.many : words.none;
    document.getElementById("hits").textContent = text ? said.replace("{count}", hits.length).replace("{shown}", SHOWN) : "";
    document.getElementById("instead").hidden = !text || hits.length > 0;
    const query = text ? "?q=" + encodeURIComponent(text) : "";
    try {
      history.replaceState(null, "", location.pathname + query); // so that the way back and a copied address lead to what is shown
    } catch {
      // a browser may refuse it for a file, or when somebody types very fast; the search works all the same
    }
    for (const link of document.querySelectorAll(".languages a")) link.setAttribute("href", link.getAttribute("href").split("?")[0] + query);
    document.title = (text ? text + " – " : "") + title;
  }

  const tables = Object.fromEntries(Object.entries(window.parastaForms).map(([code, table]) => [code, unfold(table)]));
  const title = document.title;
  const [input, results, all] = ["q", "results", "all"].map((id) => document.getElementById(id));
  input.value = new URLSearchParams(location.search).get("q") || "";
  input.addEventListener("input", () => refresh());
  all.addEventListener("click", () => {
    refresh(Infinity);
    results.children[SHOWN].querySelector("a").focus();
  });
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    refresh();
  });
  refresh();
  if (!input.value) input.focus();
})();
