// Prints how Netlify and Cloudflare Pages read the _redirects and _headers of a
// folder: node hosts.mjs FOLDER SCRATCH. Cloudflare's parsers are published as
// TypeScript; their types are stripped into the scratch folder.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseAllRedirects } from "@netlify/redirect-parser";
import { parseAllHeaders } from "@netlify/headers-parser";
import amaro from "amaro";

const [folder, scratch] = process.argv.slice(2);

async function netlify() {
  const moved = await parseAllRedirects({ redirectsFiles: [join(folder, "_redirects")], configRedirects: [], minimal: true });
  const sent = await parseAllHeaders({ headersFiles: [join(folder, "_headers")], configHeaders: [], minimal: true });
  return {
    redirects: moved.redirects.map(({ from, to, status }) => ({ from, to, status })),
    headers: sent.headers.map((rule) => rule.for),
    errors: [...moved.errors, ...sent.errors].map(String),
  };
}

const source = new URL("node_modules/@cloudflare/pages-shared/metadata-generator/", import.meta.url);

async function cloudflare() {
  for (const name of ["constants", "validateURL", "parseRedirects", "parseHeaders"]) {
    const { code } = amaro.transformSync(readFileSync(new URL(name + ".ts", source), "utf8"), { mode: "strip-only" });
    writeFileSync(join(scratch, name + ".mjs"), code.replace(/from "(\.\/\w+)"/g, 'from "$1.mjs"'));
  }
  const load = (name) => import(pathToFileURL(join(scratch, name + ".mjs")));
  const moved = (await load("parseRedirects")).parseRedirects(readFileSync(join(folder, "_redirects"), "utf8"));
  const sent = (await load("parseHeaders")).parseHeaders(readFileSync(join(folder, "_headers"), "utf8"));
  return {
    redirects: moved.rules.map(({ from, to, status }) => ({ from, to, status })),
    headers: sent.rules.map((rule) => rule.path),
    errors: [...moved.invalid, ...sent.invalid].map((rule) => rule.message),
  };
}

console.log(JSON.stringify({ netlify: await netlify(), cloudflare: await cloudflare() }));
