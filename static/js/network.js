// Zooms and pans the picture of the network; arrow keys go from person to person.
const figure = document.querySelector("[data-network]");
if (figure) {
  const svg = figure.querySelector("svg");
  const [x0, y0, w0, h0] = svg.getAttribute("viewBox").split(" ").map(Number);
  let box = { x: x0, y: y0, w: w0, h: h0 };
  const show = () => svg.setAttribute("viewBox", `${box.x} ${box.y} ${box.w} ${box.h}`);

  const zoom = (factor, cx = box.x + box.w / 2, cy = box.y + box.h / 2) => {
    const w = Math.min(w0 * 2, Math.max(200, box.w * factor));
    const ratio = w / box.w;
    box = { x: cx - (cx - box.x) * ratio, y: cy - (cy - box.y) * ratio, w, h: box.h * ratio };
    show();
  };
  const zooms = { in: () => zoom(0.7), out: () => zoom(1.4), all: () => { box = { x: x0, y: y0, w: w0, h: h0 }; show(); } };

  figure.querySelector("[data-network-controls]").hidden = false;
  figure.addEventListener("click", (event) => zooms[event.target.dataset?.zoom]?.());
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    zoom(event.deltaY > 0 ? 1.15 : 0.87, at.x, at.y);
  }, { passive: false });

  let held = null;
  svg.addEventListener("pointerdown", (event) => { held = { x: event.clientX, y: event.clientY }; });
  svg.addEventListener("pointermove", (event) => {
    if (!held || !event.buttons) return;
    const scale = box.w / svg.clientWidth;
    box.x -= (event.clientX - held.x) * scale;
    box.y -= (event.clientY - held.y) * scale;
    held = { x: event.clientX, y: event.clientY };
    show();
  });

  const nodes = [...svg.querySelectorAll("[data-node]")];
  const byKey = new Map(nodes.map((node) => [node.dataset.node, node]));
  const under = Map.groupBy ? Map.groupBy(nodes, (node) => node.dataset.parent) : nodes.reduce(
    (groups, node) => groups.set(node.dataset.parent, [...(groups.get(node.dataset.parent) ?? []), node]), new Map());
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
  svg.addEventListener("keydown", (event) => {
    const node = event.target.closest("[data-node]");
    const next = node && moves[event.key]?.(node);
    if (next) { event.preventDefault(); next.focus(); }
    else if (event.key === "+") zooms.in();
    else if (event.key === "-") zooms.out();
    else if (event.key === "0") zooms.all();
  });
  svg.addEventListener("focusin", (event) => {
    const dot = event.target.querySelector?.("circle");
    if (!dot) return;
    box.x = dot.cx.baseVal.value - box.w / 2;
    box.y = dot.cy.baseVal.value - box.h / 2;
    show();
  });
}
