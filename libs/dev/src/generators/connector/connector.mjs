import { join } from 'node:path';
import { formatFiles, generateFiles, names } from '@nx/devkit';
import { insertBefore } from '../insert.mjs';

const ROOT = 'libs/connectors/src';

/** A new folder beside the other networks, with a connector that its spec holds against the shared contract. */
export async function generateConnector(tree, { name }) {
  const folder = `${ROOT}/${name}`;
  if (tree.exists(folder)) throw new Error(`${folder} exists already.`);
  const { propertyName, constantName } = names(name);
  generateFiles(tree, join(import.meta.dirname, 'files'), folder, {
    name,
    network: propertyName,
    NETWORK: constantName,
  });
  const index = `${ROOT}/index.ts`;
  insertBefore(
    tree,
    index,
    /^\nexport \{/m,
    `import { ${propertyName} } from './${name}/${name}-connector.js';`,
  );
  insertBefore(tree, index, /\];\n/, `, ${propertyName}`);
  await formatFiles(tree);
  return () => {
    console.log(`Next: the shape of the network's own answers in ${folder}/${name}-payload.ts.`);
  };
}
