/** Writes a .br and a .gz beside each text file of a folder, as small as they get. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Under one network packet there is nothing to gain. */
const SMALLEST = 1_400;

const folder = process.argv[2];
for (const name of globSync('**/*.{css,html,js,json,svg,txt,webmanifest}', { cwd: folder })) {
  const file = join(folder, name);
  const text = readFileSync(file);
  if (text.length < SMALLEST) continue;
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
  );
  writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
}
