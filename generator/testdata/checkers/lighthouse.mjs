// Measures a page of each kind of a built site with Lighthouse, on its telephone, and
// fails where one scores less than 100 in any category. A busy machine slows a page
// down but never speeds it up: a page that fails is measured again, twice.
//
//	node lighthouse.mjs FOLDER PATH...

import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";
import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";

const [folder, ...paths] = process.argv.slice(2);
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json", ".webmanifest": "application/manifest+json", ".txt": "text/plain" };

// The site is served as its hosts do: compressed, its assets for a year.
const kept = new Map();
function compressed(file) {
  if (!kept.has(file)) kept.set(file, zlib.brotliCompressSync(fs.readFileSync(file)));
  return kept.get(file);
}
const server = http.createServer((request, response) => {
  let file = path.join(folder, decodeURIComponent(new URL(request.url, "http://x").pathname));
  if (file.endsWith(path.sep)) file += "index.html";
  if (!fs.existsSync(file)) return response.writeHead(404).end();
  const type = types[path.extname(file)];
  response.setHeader("Cache-Control", request.url.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate");
  response.setHeader("Content-Type", type ?? "application/octet-stream");
  if (!type) return response.end(fs.readFileSync(file));
  response.setHeader("Content-Encoding", "br");
  response.end(compressed(file));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}`;

const chrome = await chromeLauncher.launch({ chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
async function measure(page) {
  const { lhr } = await lighthouse(base + page, { port: chrome.port, logLevel: "error", onlyCategories: ["performance", "accessibility", "best-practices", "seo"] });
  const scores = Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(100 * score)]);
  const lost = Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
    .map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? ""}`.trim());
  return { scores, lost, whole: scores.every(([, score]) => score === 100) };
}

let failed = false;
for (const page of paths) {
  let result = await measure(page);
  for (let again = 0; again < 2 && !result.whole; again++) result = await measure(page);
  console.log(page, ...result.scores.map(([id, score]) => `${id} ${score}`), result.whole ? "" : result.lost.join(", "));
  failed ||= !result.whole;
}
await chrome.kill();
server.close();
process.exitCode = failed ? 1 : 0;
