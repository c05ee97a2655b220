// Fills static/built/: compiled styles, fonts, htmx and our own modules. Run by `npm run build`.
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import * as sass from "sass";
import subsetFont from "subset-font";

const here = fileURLToPath(new URL(".", import.meta.url));
const modules = join(here, "..", "node_modules");
const built = join(here, "built");
const families = ["inter", "source-serif-4"];

// Bootstrap 5 still imports the old way; its warnings are not ours to mend.
const quiet = ["import", "global-builtin", "color-functions", "if-function"];

async function compileStyles() {
  const { css } = sass.compile(join(here, "scss", "askwell.scss"), {
    loadPaths: [modules],
    style: "compressed",
    quietDeps: true,
    silenceDeprecations: quiet,
  });
  await writeFile(join(built, "css", "askwell.css"), css);
}

// Letters and weights that pages use; the rest of each font would double the first visit.
const weights = { min: 400, max: 700, default: 400 };
const letters = {
  latin: [[0x20, 0xff], [0x131, 0x131], [0x152, 0x153], [0x2010, 0x2026], [0x2032, 0x2033]],
  "latin-ext": [[0x100, 0x17f], [0x218, 0x21b], [0x1e00, 0x1eff]],
};
// The brief as a PDF is set on the server, in one weight, with names in more scripts.
const onPaper = {
  latin: [[0x20, 0xff], [0x131, 0x131], [0x152, 0x153], [0x2010, 0x2026]],
  "latin-ext": [[0x100, 0x24f], [0x1e00, 0x1eff]],
  vietnamese: [[0x102, 0x111], [0x128, 0x129], [0x168, 0x169], [0x1a0, 0x1b0], [0x300, 0x32f], [0x1ea0, 0x1ef9]],
  cyrillic: [[0x400, 0x4ff]],
  greek: [[0x370, 0x3ff]],
};
const signs = "‹›€™←↑→↓−×·";

function lettersOf(ranges) {
  const codes = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, number) => first + number),
  );
  return String.fromCodePoint(...codes) + signs;
}

async function copyFonts() {
  for (const family of families) {
    const source = join(modules, "@fontsource-variable", family, "files");
    for (const subset of Object.keys(letters)) {
      const name = `${family}-${subset}-wght-normal.woff2`;
      const whole = await readFile(join(source, name));
      const options = { targetFormat: "woff2", variationAxes: { wght: weights } };
      await writeFile(join(built, "fonts", name), await subsetFont(whole, lettersOf(letters[subset]), options));
    }
  }
}

// Icons of the installed app. A maskable one may lose its corners, so its paper fills the square.
async function drawIcons() {
  await initWasm(await readFile(join(modules, "@resvg", "resvg-wasm", "index_bg.wasm")));
  const icon = await readFile(join(here, "img", "icon.svg"), "utf8");
  const draw = (svg, name, size) => {
    const picture = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render();
    return writeFile(join(built, "img", name), picture.asPng());
  };
  await draw(icon, "icon-192.png", 192);
  await draw(icon, "icon-512.png", 512);
  await draw(icon.replace(/ rx="\d+"/, ""), "icon-maskable-512.png", 512);
}

async function setPaperFonts(family, subsets) {
  for (const subset of subsets) {
    const name = `${family}-${subset}-wght-normal.woff2`;
    const whole = await readFile(join(modules, "@fontsource-variable", family, "files", name));
    const options = { targetFormat: "truetype", variationAxes: { wght: 400 } };
    const font = await subsetFont(whole, lettersOf(onPaper[subset]), options);
    await writeFile(join(built, "fonts", `paper-${family}-${subset}.ttf`), font);
  }
}

// The folder itself stays: a running server watches it.
async function emptyBuilt() {
  await mkdir(built, { recursive: true });
  for (const name of await readdir(built)) await rm(join(built, name), { recursive: true });
  for (const name of ["css", "fonts", "img", "js"]) await mkdir(join(built, name));
}

await emptyBuilt();
await Promise.all([
  compileStyles(),
  copyFonts(),
  setPaperFonts("inter", Object.keys(onPaper)),
  setPaperFonts("source-serif-4", ["latin"]),
  drawIcons(),
  cp(join(here, "js"), join(built, "js"), { recursive: true }),
  cp(join(here, "img"), join(built, "img"), { recursive: true }),
  cp(join(modules, "htmx.org", "dist", "htmx.min.js"), join(built, "js", "htmx.js")),
]);
