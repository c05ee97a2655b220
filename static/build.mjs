// Fills static/built/: compiled styles, fonts, htmx and our own modules. Run by `npm run build`.
import { cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import * as sass from "sass";

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

async function copyFonts() {
  for (const family of families) {
    const source = join(modules, "@fontsource-variable", family, "files");
    for (const subset of ["latin", "latin-ext"]) {
      const name = `${family}-${subset}-wght-normal.woff2`;
      await cp(join(source, name), join(built, "fonts", name));
    }
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
  cp(join(here, "js"), join(built, "js"), { recursive: true }),
  cp(join(here, "img"), join(built, "img"), { recursive: true }),
  cp(join(modules, "htmx.org", "dist", "htmx.min.js"), join(built, "js", "htmx.js")),
]);
