// Finds a name in the list of places. Without this file the list stands there whole.
(() => {
  const box = document.getElementById("place-name");
  if (!box) return;
  const found = document.getElementById("found");
  const items = [...document.querySelectorAll("#names li")];
  const list = document.getElementById("names");
  const plain = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
  const names = items.map(item => plain(item.textContent));
  const show = () => {
    const wanted = plain(box.value);
    let shown = 0;
    items.forEach((item, i) => {
      const fits = wanted !== "" && names[i].includes(wanted);
      item.hidden = !fits;
      if (fits) shown++;
    });
    list.hidden = wanted === "";
    found.textContent = wanted === "" ? "" : shown === 0 ? "No place of this name. Postcodes are not searched." : shown === 1 ? "1 place" : shown + " places";
  };
  box.addEventListener("input", show);
  box.addEventListener("keydown", event => {
    const first = items.find(item => !item.hidden);
    if (event.key === "Enter" && box.value && first) location.href = first.querySelector("a").href;
  });
  show();
})();

// Each figure's query can be run: the link takes it to the page for SQL.
for (const link of document.querySelectorAll("a.run")) {
  const sql = document.getElementById(link.dataset.sql);
  if (sql) link.href += "#q=" + encodeURIComponent(sql.textContent);
}

// Paper shows what is folded away; browsers that open it by themselves are not disturbed.
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details:not([open])")];
  folded.forEach(one => one.open = true);
});
addEventListener("afterprint", () => folded.forEach(one => one.open = false));
