import { basename, dirname, join, relative } from 'node:path';
import type { Types } from '@graphql-codegen/plugin-helpers';
import { Kind, visit, type DocumentNode, type FragmentDefinitionNode } from 'graphql';

interface KnownFragment {
  readonly name: string;
  readonly onType: string;
  readonly node: FragmentDefinitionNode;
  readonly isExternal: true;
  readonly importFrom: null;
}

function fragmentsByName(files: readonly Types.DocumentFile[]): Map<string, FragmentDefinitionNode> {
  const found = new Map<string, FragmentDefinitionNode>();
  for (const { document } of files) {
    for (const definition of document?.definitions ?? []) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) found.set(definition.name.value, definition);
    }
  }
  return found;
}

/** The fragments of other files that a document spreads, directly or through another fragment. */
function foreignFragments(document: DocumentNode, all: Map<string, FragmentDefinitionNode>): KnownFragment[] {
  const own = new Set(
    document.definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [it.name.value] : [])),
  );
  const found = new Map<string, KnownFragment>();
  const collect = (node: DocumentNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name: { value: name } }) {
        const fragment = all.get(name);
        if (fragment === undefined || found.has(name)) return;
        if (!own.has(name)) {
          const onType = fragment.typeCondition.name.value;
          found.set(name, { name, onType, node: fragment, isExternal: true, importFrom: null });
        }
        collect(fragment);
      },
    });
  };
  collect(document);
  return [...found.values()];
}

/**
 * One output per document file, `generated/<name>.ts` beside it, so that two people who add documents never
 * write the same file. The usual preset for this is not installed; this one is what we need of it.
 */
export const besideDocuments: Types.OutputPreset = {
  buildGeneratesSection(options) {
    const fragments = fragmentsByName(options.documents);
    return options.documents.flatMap((file) => {
      if (file.location === undefined || file.document === undefined) return [];
      const location = relative(process.cwd(), file.location);
      const name = `${basename(location, '.graphql')}.ts`;
      return [
        {
          ...options,
          filename: join(dirname(location), 'generated', name),
          documents: [file],
          config: { ...options.config, externalFragments: foreignFragments(file.document, fragments) },
          // Fragments live in other files: each document is checked in whole by the visitors instead.
          skipDocumentsValidation: true,
        },
      ];
    });
  },
};
