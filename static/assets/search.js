// Searches the site by the index that its build made (generator/search says
// what the files hold). A word costs two files of terms, a page of results one
// file for each run of documents; what was fetched once is kept.

const form = document.getElementById("search");
const field = document.getElementById("search-field");
const status = document.getElementById("search-status");
const list = document.getElementById("search-results");
const more = document.getElementById("search-more");
const browse = document.getElementById("search-browse");

const PAGE = 20; // results shown at a time
const NEAR = 4;  // files in which a misspelt word is looked for

// The index. Each file tells the version that it belongs to: where the site
// was published anew since the root was read, all is read anew.
const kept = new Map();
let root;
let cache = "default";

async function json(name, version) {
  const response = await fetch(form.dataset.index + name + (version ? "?v=" + version : ""), { cache });
  if (!response.ok) throw new Error(name);
  return response.json();
}

function open() {
  root ??= json("index.json").catch((error) => { root = undefined; throw error; });
  return root;
}

function file(name, version) {
  if (!kept.has(name)) {
    kept.set(name, json(name, version).then((data) => {
      if (data[0] !== version) throw new Error("stale");
      return data;
    }).catch((error) => { kept.delete(name); throw error; }));
  }
  return kept.get(name);
}

// words takes what was typed apart as generator/search/token.go does a text.
const letters = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i", ς: "σ" };
const token = /\p{Sc}?\d+(?:[,\u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d+)?(?:[\u00a0\u202f]?%)?|\p{L}[\p{L}\p{M}\d']*/gu;

export function words(text) {
  const folded = text
    .replace(/[\u{10000}-\u{10ffff}]/gu, " ").replace(/[\u00ad\u200b\u2060]/g, "").replace(/[’ʼ‘`]/g, "'")
    .toLowerCase().normalize("NFD").replace(/(\p{Script=Latin}|')\p{M}+/gu, "$1").normalize("NFC")
    .replace(/[ßæœøłđıς]/g, (letter) => letters[letter]);
  return (folded.match(token) ?? []).map((word) => {
    const whole = !/^\p{L}/u.test(word);
    word = whole
      ? word.replace(/[,\u00a0\u202f](?=\d{3}(?!\d))/g, "").replace(/[\u00a0\u202f]/g, "").replace(",", ".")
        .replace(/(\.\d*?)0+(?=%|$)/, "$1").replace(/\.(?=%|$)/, "")
      : word.replace(/'+$/, "").replace(/'s$/, "").replace(/'/g, "");
    return { text: [...word].slice(0, 24).join(""), whole };
  });
}

// stem is what the forms of a word have in common, by the rules of
// generator/search/stem.go: plurals, -ize and -ense, Ukrainian cases.
const endings = /(?<=^.{3,})(?:іями|ього|ьому|іям|іях|ями|ами|ові|еві|єві|ого|ому|ими|іми|ією|ої|ою|ею|єю|ям|ам|ах|ях|ів|їв|ий|ій|их|іх|им|ім|ем|єм|ом|ую|юю|ая|яя|ія|ії|ію|а|я|о|е|є|и|і|ї|у|ю|й|ь)$/;

const irregular = {
  paid: "pay", gave: "give", given: "give", spent: "spend", lent: "lend", sent: "send", said: "say",
  bought: "buy", sold: "sell", took: "take", taken: "take", met: "meet", held: "hold", won: "win",
};

export function stem(word) {
  if ([...word].length === 24) return word; // it may be cut
  if (/^[а-ґ]/.test(word)) return word.replace(endings, "").replace(/ц$/, "к");
  if (!/^[a-z]+$/.test(word)) return word;
  if (Object.hasOwn(irregular, word)) return irregular[word];
  if (word.length > 3 && !/(us|ss|is)$/.test(word)) {
    const plural = [[/ies$/, "y"], [/(ss|sh|ch|x|o)es$/, "$1"], [/s$/, ""]].find(([ending]) => ending.test(word));
    if (plural) word = word.replace(...plural);
  }
  return word.replace(/(.)ense$/, "$1ence").replace(/(.{3}[iy])z([eai])/g, "$1s$2");
}

// shard is the number of the file whose run of terms a word falls in.
function shard(firsts, word) {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= word) low = middle + 1; else high = middle;
  }
  return Math.max(0, low - 1);
}

async function terms(index, numbers) {
  const files = await Promise.all([...numbers].map((n) => file(`terms/${n}.json`, index.version)));
  return files.flatMap((data) => {
    const out = [];
    for (let i = 1; i < data.length; i += 2) out.push([data[i], data[i + 1]]);
    return out;
  });
}

// take scores the documents of a term: by where they hold it, each place
// counting twice the one below it, times how well the term fits the word.
function take(found, lists, fit, most) {
  let total = 0;
  lists.forEach((steps, tier) => {
    let doc = 0;
    for (const step of steps) {
      doc += step;
      total++;
      found.scores.set(doc, Math.max(found.scores.get(doc) ?? 0, fit * 2 ** tier));
    }
  });
  if (total >= most) found.capped = true;
}

// find looks a word up: as it stands, in another form, and as the beginning of
// another. Numbers are found whole.
async function find(index, word) {
  const { text, same, whole } = word;
  const found = { scores: new Map(), capped: false, similar: [] };
  const first = shard(index.firsts, text);
  const last = shard(index.firsts, text + "\uffff");
  const root = stem(text);
  const others = [same ?? text, root, root + "="].map((term) => shard(index.firsts, term));
  const near = await terms(index, new Set([first, Math.min(last, first + 1), ...others]));
  const all = near.some(([term]) => term === text + "*");
  for (const [term, lists] of near) {
    if (term === text || term === same) take(found, lists, 3, index.most);
    else if (!whole && (term === root || term === root + "=")) take(found, lists, 2.9, index.most);
    else if (!whole && (all ? term === text + "*" : term.startsWith(text) && !/[*=]$/.test(term)))
      take(found, lists, 2, index.most);
  }
  return found;
}

// meant looks up the ways to say one thing, which are phrases: the one that was
// typed, then those that mean the same. A document has a phrase where it has all its
// words. Only where it has none of them, a word is looked for as what was meant.
async function meant(index, phrases) {
  const out = { scores: new Map(), capped: false, similar: [] };
  await Promise.all(phrases.map(async (phrase, i) => {
    const [one, ...more] = await Promise.all(phrase.map((word) => find(index, word)));
    out.capped ||= [one, ...more].every(({ capped }) => capped);
    for (const [doc, score] of one.scores) {
      const least = Math.min(score, ...more.map(({ scores }) => scores.get(doc) ?? 0)) * (i ? 0.8 : 1);
      if (least) out.scores.set(doc, Math.max(out.scores.get(doc) ?? 0, least));
    }
  }));
  const [word, ...more] = phrases[0];
  if (!out.scores.size && !more.length && !word.whole && word.text.length >= 4 && !await isWord(index, stem(word.text)))
    await guess(index, word.text, out);
  return out;
}

// meanings divides what was typed into what is looked up: words, and phrases that
// the publication says mean the same as others. Words that every text has, such as
// "the", are left out unless there is nothing else.
function meanings(index, wanted) {
  const out = [];
  for (let i = 0; i < wanted.length;) {
    let n = Math.min(4, wanted.length - i);
    const key = () => wanted.slice(i, i + n).map(({ text }) => stem(text)).join(" ");
    while (n > 1 && !Object.hasOwn(index.synonyms, key())) n--;
    const others = Object.hasOwn(index.synonyms, key()) ? index.synonyms[key()] : [];
    out.push([wanted.slice(i, i + n), ...others.map((phrase) => phrase.split(" ").map((text) => ({ text })))]);
    i += n;
  }
  const said = out.filter(([phrase, ...others]) => others.length || !phrase.every(({ text }) => index.stop.includes(text)));
  return said.length ? said : out;
}

// weigh makes what answers a question count more than the sources of it.
function weigh(index, doc) {
  return index.weights.findLast(([first]) => first <= doc)[1];
}

// isWord reports whether a word is one of the language, by the filter of
// generator/search/lexicon.go.
async function isWord(index, word) {
  if (!index.lexicon) return false;
  const bytes = atob((await file("words.json", index.version))[1]);
  for (let i = 0; i < 6; i++) {
    let hash = 2166136261 ^ Math.imul(i, 0x9e3779b1);
    for (const letter of word) hash = Math.imul(hash ^ letter.charCodeAt(), 16777619);
    hash = ((hash ^ hash >>> 15) >>> 0) % (bytes.length * 8);
    if (!(bytes.charCodeAt(hash >> 3) & 1 << (hash & 7))) return false;
  }
  return true;
}

// guess looks for the words within one change of a word of four letters, or two
// of eight, and where there is none for those that begin so: in the file that it
// falls in and in those it would fall in, had one of its first letters not been
// typed, or two been swapped.
async function guess(index, word, found) {
  const numbers = new Set([shard(index.firsts, word)]);
  for (let i = 0; i < 3; i++) {
    const [head, a, b, tail] = [word.slice(0, i), word[i], word[i + 1], word.slice(i + 2)];
    for (const meant of [head + b + a + tail, head + b + tail]) {
      if (numbers.size < NEAR) numbers.add(shard(index.firsts, meant));
    }
  }
  for (let n = 0; n < index.firsts.length && index.firsts.length <= NEAR; n++) numbers.add(n);
  const limit = word.length < 8 ? 1 : 2;
  let best = 2 * limit;
  let close = [];
  for (const entry of await terms(index, numbers)) {
    if (!/^\p{L}/u.test(entry[0]) || /[*=]$/.test(entry[0])) continue;
    const row = distances(word, entry[0]);
    const begins = Math.min(...row);
    const rank = row.at(-1) <= limit ? row.at(-1) : begins <= limit ? limit + begins : Infinity;
    if (rank < best) [best, close] = [rank, []];
    if (rank === best) close.push(entry);
  }
  for (const [term, lists] of close) {
    take(found, lists, 1, index.most);
    found.similar.push(term);
  }
}

// distances tells how many letters must be changed, put in, left out or swapped
// with the next to make of a word each beginning of a term, and last the whole.
function distances(word, term) {
  let before;
  let row = Array.from({ length: term.length + 1 }, (_, j) => j);
  for (let i = 1; i <= word.length; i++) {
    const next = [i];
    for (let j = 1; j <= term.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (word[i - 1] !== term[j - 1]));
      if (i > 1 && j > 1 && word[i - 1] === term[j - 2] && word[i - 2] === term[j - 1])
        next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return row;
}

// search ranks documents: by how many of the words they hold, then by score and kind,
// then by number, which is the order of the index. The list of a frequent word
// is capped, so that who is missing from it may hold the word all the same:
// only words whose lists are whole shut documents out, where there are any.
// Behind a number, bn means billion.
async function search(text) {
  const index = await open();
  const wanted = words(text);
  wanted.forEach((word, i) => {
    const same = wanted[i - 1]?.whole && Object.hasOwn(index.scales, word.text) && index.scales[word.text];
    if (same) Object.assign(word, { same, whole: true });
  });
  const all = await Promise.all(meanings(index, wanted).map((phrases) => meant(index, phrases)));
  const capped = all.every((one) => one.capped);
  const total = new Map();
  for (const one of all) {
    for (const [doc, score] of one.scores) {
      const sum = total.get(doc) ?? { doc, count: 0, needed: 0, score: 0 };
      sum.count++;
      sum.needed += capped || !one.capped;
      sum.score += score;
      total.set(doc, sum);
    }
  }
  const sums = [...total.values()];
  const most = sums.reduce((n, { needed }) => Math.max(n, needed), 0);
  const docs = sums.filter(({ needed }) => needed === most)
    .sort((a, b) => b.count - a.count || b.score * weigh(index, b.doc) - a.score * weigh(index, a.doc) || a.doc - b.doc)
    .map(({ doc }) => doc);
  return { index, docs, capped, similar: all.flatMap((one) => one.similar) };
}

// The page. A query that is overtaken by the next shows nothing.
let turn = 0;
let shown;

function say(text) { status.textContent = text; }

function element(name, text, parent) {
  const e = document.createElement(name);
  e.textContent = text;
  parent?.append(" ", e);
  return e;
}

function item([url, title, kind, date, summary]) {
  const li = document.createElement("li");
  element("a", title, li).href = form.dataset.home.replace(/\/$/, "") + url;
  element("span", date ? kind + ", " + date : kind, li).className = "meta";
  if (summary) element("p", summary, li);
  return li;
}

// results reads what is to be said of some documents.
async function results({ index, docs }, from) {
  return Promise.all(docs.slice(from, from + PAGE).map(async (doc) => {
    const data = await file(`docs/${Math.floor(doc / index.perShard)}.json`, index.version);
    return item(data[1 + doc % index.perShard]);
  }));
}

function count(n, capped) {
  const { lang } = document.documentElement;
  const { dataset } = form;
  const text = capped
    ? dataset.more
    : form.getAttribute("data-count-" + new Intl.PluralRules(lang).select(n)) || dataset.countOther;
  return text.replace("%d", n.toLocaleString(lang));
}

async function show(text, again) {
  const mine = ++turn;
  if (!words(text).length) {
    shown = undefined;
    list.hidden = more.hidden = true;
    browse.hidden = false;
    return say("");
  }
  try {
    const found = await search(text);
    const items = await results(found, 0);
    if (mine !== turn) return;
    shown = found;
    list.replaceChildren(...items);
    list.hidden = !items.length;
    browse.hidden = Boolean(items.length);
    more.hidden = found.docs.length <= PAGE;
    const { similar } = found;
    say(!items.length ? form.dataset.nothing.replace("%s", () => text)
      : (similar.length ? form.dataset.similar.replace("%s", () => similar.slice(0, 5).join(", ")) + " " : "")
        + count(found.docs.length, found.capped));
  } catch (error) {
    if (mine !== turn) return;
    if (error.message === "stale" && !again) {
      root = undefined;
      cache = "reload";
      kept.clear();
      return show(text, true);
    }
    list.hidden = more.hidden = true;
    browse.hidden = false;
    say(form.dataset.failed);
  }
}

more.addEventListener("click", async () => {
  const found = shown;
  const items = await results(found, list.children.length).catch(() => say(form.dataset.failed));
  if (!items || found !== shown) return;
  list.append(...items);
  items[0].querySelector("a").focus();
  more.hidden = list.children.length >= found.docs.length;
});

// The query stands in the address: what is typed takes the place of what was,
// what is sent off is a step that Back undoes.
function address() {
  const url = new URL(location);
  url.hash = "";
  if (field.value.trim()) url.searchParams.set("q", field.value.trim()); else url.searchParams.delete("q");
  return url;
}

let timer;
field.addEventListener("focus", () => open().catch(() => {}), { once: true });
field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    history.replaceState(null, "", address());
    show(field.value);
  }, 120);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  history.pushState(null, "", address());
  show(field.value);
});

// The arrow keys lead from the field through the results and back.
document.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [field, ...list.querySelectorAll("a")];
  const at = stops.indexOf(document.activeElement);
  if (!step || list.hidden || at < 0 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (!stops[at + step]) return;
  event.preventDefault();
  stops[at + step].focus();
});

function start() {
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  show(field.value);
}
addEventListener("popstate", start);
start();
