import type { ReadContext } from '@conductor/work';
import type { SocialAccountKind } from './social-account.entity.js';

/** What a file of the register says of an account, in the order of its columns. */
export const ACCOUNT_FILE_FIELDS = ['organisation', 'network', 'handle', 'url', 'kind', 'retiredOn'] as const;
export type AccountFileField = (typeof ACCOUNT_FILE_FIELDS)[number];

/** A row of a file, its cells by what they mean; null for an empty one. */
export interface AccountFileRow {
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly cells: Readonly<Record<AccountFileField, string | null>>;
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const KINDS: Readonly<Record<string, SocialAccountKind>> = {
  lembaga: 'institutional',
  akunlembaga: 'institutional',
  institusi: 'institutional',
  institutional: 'institutional',
  institution: 'institutional',
  pribadi: 'personal',
  akunpribadi: 'personal',
  personal: 'personal',
};

/** The kind in either language; null for none that is known. */
export const kindNamed = (text: string | null): SocialAccountKind | null => KINDS[bare(text ?? '')] ?? null;

/** Organisations and networks by any of their names. A name that two bear is nobody's. */
export class RegisterNames {
  private constructor(
    private readonly organisations: ReadonlyMap<string, string | null>,
    private readonly networks: ReadonlyMap<string, string | null>,
  ) {}

  static async load(ctx: ReadContext): Promise<RegisterNames> {
    const organisations = await ctx.db.query<{ id: string; names: string[] }[]>(
      'select id, array[code, short_name, name_id, name_en] as names from organisation order by valid_until is not null, id',
    );
    const networks = await ctx.db.query<{ id: string; names: string[] }[]>(
      'select key as id, array[key, name] as names from network',
    );
    return new RegisterNames(byName(organisations), byName(networks));
  }

  organisation(text: string | null): string | null {
    return this.organisations.get(bare(text ?? '')) ?? null;
  }

  network(text: string | null): string | null {
    return this.networks.get(bare(text ?? '')) ?? null;
  }
}

function byName(rows: readonly { readonly id: string; readonly names: readonly string[] }[]) {
  const found = new Map<string, string | null>();
  for (const { id, names } of rows)
    for (const name of new Set(names.map(bare)))
      found.set(name, (found.get(name) ?? id) === id && found.get(name) !== null ? id : null);
  return found;
}
