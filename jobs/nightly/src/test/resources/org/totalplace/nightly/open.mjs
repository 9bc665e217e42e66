// Opens the database of a release read-only, reads every table and view, and runs every query beside it.
import { DuckDBInstance } from "@duckdb/node-api";
import { readdirSync, readFileSync } from "node:fs";
const [release] = process.argv.slice(2);
const database = await DuckDBInstance.create(release + "/total-place.duckdb", { access_mode: "READ_ONLY" });
const connection = await database.connect();
const ask = async sql => (await connection.runAndReadAll(sql)).getRowsJS();
console.log("engine " + (await ask("SELECT version()"))[0][0]);
for (const [name] of await ask("SELECT table_name FROM information_schema.tables ORDER BY table_name")) {
  console.log("table " + name + " " + (await ask(`SELECT count(*) FROM "${name}"`))[0][0]);
}
console.log("macro slug " + (await ask("SELECT slug('Kingston upon Hull')"))[0][0]);
for (const file of readdirSync(release + "/queries").filter(name => name.endsWith(".sql")).sort()) {
  console.log("query " + file + " " + (await ask(readFileSync(release + "/queries/" + file, "utf8"))).length);
}
