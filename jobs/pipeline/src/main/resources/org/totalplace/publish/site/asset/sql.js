// SQL over the database of the release, by DuckDB-WASM from this folder. Nothing is fetched before the first question.
const at = id => document.getElementById(id);
const told = words => { at("told").textContent = words; };
const asked = () => decodeURIComponent(location.hash.replace(/^#q=/, ""));
let connection;
let last;

async function open() {
  if (connection) return connection;
  if (location.protocol === "file:") {
    throw new Error("This page was opened as a file, where a browser lets no engine run. Start “total-place serve”, or ask the same words with: duckdb total-place.duckdb");
  }
  told("Fetching the engine …");
  const duckdb = await import("./vendor/duckdb-browser.mjs");
  const here = path => new URL(path, location.href).href;
  const worker = new Worker(here("vendor/duckdb-browser-eh.worker.js"));
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await database.instantiate(here("vendor/duckdb-eh.wasm"));
  const name = "total-place.duckdb";
  await database.registerFileURL(name, here(at("console").dataset.database), duckdb.DuckDBDataProtocol.HTTP, false);
  const opened = await database.connect();
  await opened.query(`ATTACH '${name}' AS release (READ_ONLY)`);
  await opened.query("USE release");
  connection = opened;
  return connection;
}

// The engine writes every value as text itself: decimals to the penny, dates as ISO.
async function ask() {
  const sql = at("question").value.trim().replace(/;$/, "");
  if (!sql) { told("Write a question first."); return; }
  history.replaceState(null, "", "#q=" + encodeURIComponent(sql));
  try {
    const engine = await open();
    told("Asking …");
    const answer = await engine.query(`SELECT COLUMNS(*)::VARCHAR FROM (${sql}) LIMIT 1001`);
    const columns = answer.schema.fields.map(field => field.name);
    const rows = answer.toArray().slice(0, 1000).map(row => columns.map(column => row[column]));
    last = [columns, ...rows];
    show(columns, rows);
    told(rows.length + (answer.numRows > 1000 ? " rows shown, there are more" : rows.length === 1 ? " row" : " rows"));
    at("save").hidden = false;
  } catch (error) {
    at("answer").replaceChildren();
    at("save").hidden = true;
    told("No answer. " + error.message + await tooLong(sql));
  }
}

// A long table is a view of files beside the database, which this page does not reach.
async function tooLong(sql) {
  if (!connection) return "";
  const views = await connection.query("SELECT view_name FROM duckdb_views() WHERE NOT internal AND database_name = 'release'");
  const long = views.toArray().map(row => row.view_name).filter(name => new RegExp("\\b" + name + "\\b").test(sql));
  return long.length === 0 ? "" : ` (${long.join(", ")} is too long for the database of this release: take its Parquet files, as the README says.)`;
}

function show(columns, rows) {
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const column of columns) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = column;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const value of row) {
      const cell = line.insertCell();
      cell.textContent = value === null ? "not known" : value;
      if (value !== null && /^-?\d+(\.\d+)?$/.test(value)) cell.className = "number";
    }
  }
  at("answer").replaceChildren(table);
}

// RFC 4180; text that a spreadsheet would run as a formula gets a leading apostrophe, as in the CSV of the release.
function csv() {
  const guarded = text => (/^[\t\r=@+-]/.test(text) && !/^[-+]?[0-9][0-9,. ]*$/.test(text) ? "'" + text : text);
  const cell = value => (value === null ? "" : '"' + guarded(value).replaceAll('"', '""') + '"');
  return last.map(row => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

at("run-question").addEventListener("click", ask);
at("question").addEventListener("keydown", event => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) ask();
});
for (const button of document.querySelectorAll(".sample")) {
  button.addEventListener("click", () => { at("question").value = button.dataset.sql; ask(); });
}
at("save").addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff" + csv()], { type: "text/csv" }));
  link.download = "total-place.csv";
  link.click();
  URL.revokeObjectURL(link.href);
});
if (asked()) at("question").value = asked();
