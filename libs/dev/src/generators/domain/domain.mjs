import { join } from 'node:path';
import { formatFiles, generateFiles, installPackagesTask, names } from '@nx/devkit';
import { insertBefore } from '../insert.mjs';

const MIGRATIONS = 'libs/platform/database/src/migrations';
const AUDIT_WORDS = 'libs/platform/audit/src/vocabulary.ts';

/** `20261122040000`: when a migration was made, which orders it. */
const stampOf = (moment) => moment.toISOString().replace(/\D/g, '').slice(0, 14);
const snake = (name) => name.replaceAll('-', '_');

function addMigration(tree, words) {
  generateFiles(tree, join(import.meta.dirname, 'migration'), MIGRATIONS, words);
  const index = `${MIGRATIONS}/index.ts`;
  const { migration, stamp, name } = words;
  insertBefore(
    tree,
    index,
    /^\n?\/\*\* Every migration/m,
    `import { ${migration} } from './${stamp}-${name}.js';`,
  );
  insertBefore(tree, index, /^\] as const;/m, `  ${migration},`);
}

/** The log takes only words that it knows. */
function addAuditWords(tree, { table }) {
  for (const act of ['opened', 'closed', 'reopened']) {
    insertBefore(tree, AUDIT_WORDS, /^\] as const;\nexport type AuditAct /m, `  '${table}.${act}',`);
  }
  insertBefore(tree, AUDIT_WORDS, /^\] as const;\nexport type AuditSubjectType /m, `  '${table}',`);
}

/** As text: the file keeps its one reference a line. */
function addReference(tree, root) {
  const text = tree.read('tsconfig.json', 'utf8');
  tree.write('tsconfig.json', text.replace(/\n {2}\]/, `,\n    { "path": "${root}" }\n  ]`));
}

/** A new room below libs/domain that builds and passes its own specs as it is. */
export async function generateDomain(tree, options, now = new Date()) {
  const { name } = options;
  const record = options.record ?? name;
  const upstream = (options.upstream ?? 'identity').split(',').filter(Boolean);
  const root = `libs/domain/${name}`;
  if (tree.exists(root)) throw new Error(`${root} exists already.`);

  const domain = names(name);
  const noun = names(record);
  const stamp = stampOf(now);
  const words = {
    name,
    record,
    stamp,
    Domain: domain.className,
    domain: domain.propertyName,
    Record: noun.className,
    recordName: noun.propertyName,
    RECORD: noun.constantName,
    table: snake(record),
    migration: `${domain.className}${stamp}`,
  };
  generateFiles(tree, join(import.meta.dirname, 'files'), root, words);
  addMigration(tree, words);
  addAuditWords(tree, words);
  addReference(tree, root);
  insertBefore(
    tree,
    'eslint.config.js',
    /^};\nconst domainConstraints/m,
    `  '${name}': [${upstream.map((one) => `'${one}'`).join(', ')}],`,
  );
  await formatFiles(tree);
  return () => {
    if (!options.skipInstall) installPackagesTask(tree, true);
    console.log(
      `Next: ${domain.className}Module in apps/api/src/app.module.ts, its entities in apps/api/src/entities.ts,`,
    );
    console.log(
      `its permissions in apps/api/src/edge/permissions.ts, a text for each of its problems in apps/api/src/i18n,`,
    );
    console.log(`words for its acts in the log in apps/web/src/features/audit/act-words.ts.`);
  };
}
