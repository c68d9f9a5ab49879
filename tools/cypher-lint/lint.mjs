// Checks statement files with Neo4j's own parser and semantic analysis, without a server.
//
//   node lint.mjs [--vocabulary FILE.json] PATH...
//
// Each PATH is a .cypher file or a folder of them. A file holds one statement and is read
// twice, as Cypher 5 (what Neo4j 5.26 speaks) and as Cypher 25 (what later ones may be set
// to). FILE.json is {"labels": [...], "relationshipTypes": [...], "propertyKeys": [...]}:
// names outside it are findings. Any finding, error or warning, ends with exit code 1,
// no file at all with 2.
//
// Parameters are taken as declared: intel/graph/queries.py compares them with their model.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { lintCypherQuery, testData } from "@neo4j-cypher/language-support";

const LANGUAGES = ["CYPHER 5", "CYPHER 25"];

const { values: options, positionals: paths } = parseArgs({
  options: { vocabulary: { type: "string" } },
  allowPositionals: true,
});

const vocabulary = options.vocabulary ? JSON.parse(readFileSync(options.vocabulary, "utf8")) : {};
const files = paths.flatMap(statementFiles).sort();
if (files.length === 0) {
  console.error(`no .cypher file in ${paths.join(", ") || "nothing"}`);
  process.exit(2);
}

const findings = files.flatMap(lintFile);
for (const finding of findings) {
  console.log(finding);
}
console.log(`${files.length} statements read as ${LANGUAGES.join(" and ")}, ${findings.length} findings`);
process.exit(findings.length === 0 ? 0 : 1);

function statementFiles(path) {
  if (!statSync(path).isDirectory()) {
    return [path];
  }
  return readdirSync(path, { recursive: true })
    .filter((name) => name.endsWith(".cypher"))
    .map((name) => join(path, name));
}

function lintFile(file) {
  const text = readFileSync(file, "utf8");
  const found = new Map();
  for (const language of LANGUAGES) {
    for (const { line, column, message } of lintStatement(text, language)) {
      const place = `${file}:${line}:${column}: ${message}`;
      found.set(place, [...(found.get(place) ?? []), language]);
    }
  }
  return [...found].map(([place, languages]) => `${place} [${languages.join(", ")}]`);
}

function lintStatement(text, language) {
  const parameters = Object.fromEntries([...text.matchAll(/\$([A-Za-z_]\w*)/g)].map(([, name]) => [name, null]));
  const schema = { ...vocabulary, ...builtIn(language), parameters, defaultLanguage: language };
  return lintCypherQuery(text, schema).diagnostics.map(({ range, message }) => ({
    line: range.start.line + 1,
    column: range.start.character + 1,
    message: message.trim().replace(/\s*\n\s*/g, " "),
  }));
}

// The functions and procedures of a server as it is delivered: the list that the parser's own
// tests use, less APOC, which is an addition that only some servers have.
function builtIn(language) {
  const { functions, procedures } = testData.mockSchema;
  const delivered = (registry) => ({
    [language]: Object.fromEntries(
      Object.entries(registry?.[language] ?? {}).filter(([name]) => !name.startsWith("apoc.")),
    ),
  });
  return { functions: delivered(functions), procedures: delivered(procedures) };
}
