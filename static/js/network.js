// Zooms and pans the picture of the network: by mouse, by two fingers (one scrolls the page), by
// buttons; arrow keys go from person to person.
const NAMES_FROM = 2; // so many units of the picture on one pixel, or fewer, and every name is written
const LETTER = 0.58; // the width of a letter in ems, a little more than most have
const LEAST_RIM = 0.28; // of the picture is kept for the marks, however long the names

const figure = document.querySelector("[data-network]");
if (figure) {
  const svg = figure.querySelector("svg");
  const marks = svg.querySelectorAll("[data-mark]");
  const isCrowded = "crowded" in svg.dataset;
  const rim = Number(svg.dataset.rim);
  const longest = Math.max(...Array.from(svg.querySelectorAll("a text"), (name) => name.textContent.length));
  const letters = () => (svg.clientWidth < 400 ? 11 : 14);
  // All of it: the marks, and around them as much as the longest name takes on this screen.
  const whole = () => {
    const side = Math.min(svg.clientWidth, svg.clientHeight);
    const names = isCrowded ? 0 : 2 * letters() * (LETTER * longest + 1);
    const reach = rim / Math.max(LEAST_RIM, 0.95 - names / side);
    return { x: -reach, y: -reach, w: 2 * reach, h: 2 * reach };
  };
  let all = whole();
  let box = all;
  let drawn = 0;

  // Marks and names keep their size on the screen while the room between them grows.
  const show = () => {
    svg.setAttribute("viewBox", `${box.x} ${box.y} ${box.w} ${box.h}`);
    const unit = Math.max(0.3, box.w / Math.min(svg.clientWidth, svg.clientHeight));
    if (unit === drawn) return;
    drawn = unit;
    marks.forEach((mark) => mark.setAttribute("transform", `scale(${unit})`));
    svg.setAttribute("font-size", letters() * unit);
    svg.toggleAttribute("data-crowded", isCrowded && unit > NAMES_FROM);
  };

  const zoom = (factor, cx = box.x + box.w / 2, cy = box.y + box.h / 2) => {
    const w = Math.min(all.w * 2, Math.max(200, box.w * factor));
    const ratio = w / box.w;
    box = { x: cx - (cx - box.x) * ratio, y: cy - (cy - box.y) * ratio, w, h: box.h * ratio };
    show();
  };
  const placeOf = (x, y) => new DOMPoint(x, y).matrixTransform(svg.getScreenCTM().inverse());
  const zooms = { in: () => zoom(0.6), out: () => zoom(1.6), all: () => { box = all = whole(); show(); } };

  show();
  new ResizeObserver(zooms.all).observe(svg);
  figure.querySelector("[data-network-controls]").hidden = false;
  figure.addEventListener("click", (event) => zooms[event.target.dataset?.zoom]?.());
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const at = placeOf(event.clientX, event.clientY);
    zoom(event.deltaY > 0 ? 1.15 : 0.87, at.x, at.y);
  }, { passive: false });

  const held = new Map();
  const middle = () => {
    const [one, two = one] = held.values();
    return { x: (one.x + two.x) / 2, y: (one.y + two.y) / 2, reach: Math.hypot(one.x - two.x, one.y - two.y) };
  };
  const hold = (event) => held.set(event.pointerId, { x: event.clientX, y: event.clientY });
  const letGo = (event) => held.delete(event.pointerId);
  svg.addEventListener("pointerdown", hold);
  svg.addEventListener("pointermove", (event) => {
    if (!held.has(event.pointerId)) return;
    if (!event.buttons) return letGo(event);
    const before = middle();
    hold(event);
    if (event.pointerType === "touch" && held.size < 2) return;
    const after = middle();
    const at = placeOf(before.x, before.y);
    if (before.reach && after.reach) zoom(before.reach / after.reach, at.x, at.y);
    box.x -= (after.x - before.x) * drawn;
    box.y -= (after.y - before.y) * drawn;
    show();
  });
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, letGo);

  const nodes = [...svg.querySelectorAll("[data-node]")];
  const byKey = new Map(nodes.map((node) => [node.dataset.node, node]));
  const under = new Map();
  for (const node of nodes) {
    const parent = node.dataset.parent;
    under.set(parent, [...(under.get(parent) ?? []), node]);
  }
  const beside = (node, step) => {
    const row = under.get(node.dataset.parent);
    return row[(row.indexOf(node) + step + row.length) % row.length];
  };
  const moves = {
    ArrowUp: (node) => byKey.get(node.dataset.parent),
    ArrowDown: (node) => under.get(node.dataset.node)?.[0],
    ArrowLeft: (node) => beside(node, -1),
    ArrowRight: (node) => beside(node, 1),
  };
  // One stop of the tab key for the whole picture; the arrows go on from there.
  let here = nodes[0];
  nodes.forEach((node) => node.setAttribute("tabindex", node === here ? 0 : -1));
  const stopAt = (node) => {
    here.setAttribute("tabindex", -1);
    node.setAttribute("tabindex", 0);
    here = node;
  };

  svg.addEventListener("keydown", (event) => {
    const node = event.target.closest("[data-node]");
    const next = node && moves[event.key]?.(node);
    if (next) { event.preventDefault(); next.focus(); }
    else if (event.key === "+") zooms.in();
    else if (event.key === "-") zooms.out();
    else if (event.key === "0") zooms.all();
  });
  svg.addEventListener("focusin", (event) => {
    const node = event.target.closest("[data-node]");
    if (!node) return;
    stopAt(node);
    const place = node.transform.baseVal[0].matrix;
    box.x = place.e - box.w / 2;
    box.y = place.f - box.h / 2;
    show();
  });
}
