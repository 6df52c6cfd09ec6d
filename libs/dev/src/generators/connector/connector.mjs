import { join } from 'node:path';
import { formatFiles, generateFiles, names } from '@nx/devkit';

const ROOT = 'libs/connectors/src';

/** A new folder beside the other networks, with a connector that its spec holds against the shared contract. */
export async function generateConnector(tree, { name }) {
  const folder = `${ROOT}/${name}`;
  if (tree.exists(folder)) throw new Error(`${folder} exists already.`);
  const { className, propertyName, constantName } = names(name);
  generateFiles(tree, join(import.meta.dirname, 'files'), folder, {
    name,
    Network: className,
    network: propertyName,
    NETWORK: constantName,
  });
  const index = `${ROOT}/index.ts`;
  const line = `export { ${propertyName}Connector } from './${name}/${name}.connector.js';\n`;
  tree.write(index, tree.read(index, 'utf8') + line);
  await formatFiles(tree);
  return () => {
    console.log(
      `Next: the shape of the network's answers in ${folder}/${name}.payload.ts, and ${propertyName}Connector`,
    );
    console.log('in the list of connectors where libs/connectors keeps it.');
  };
}
