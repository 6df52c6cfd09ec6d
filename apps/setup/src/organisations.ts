import { readFile } from 'node:fs/promises';
import { type OrganisationRecord, OrganisationRegisterService } from '@conductor/identity';
import type { WorkContext } from '@conductor/work';
import { organisationFile } from './data-form.js';

/** Beside src/ and dist/ alike. */
const FILE = new URL('../data/organisations.json', import.meta.url);

/** The organisations of the data file, their sources spelled out. */
export async function readOrganisations(): Promise<OrganisationRecord[]> {
  const { sources, organisations } = organisationFile.parse(JSON.parse(await readFile(FILE, 'utf8')));
  const byId = new Map(sources.map(({ id, title, url }) => [id, { title, url: url ?? null }]));
  return organisations.map(({ name_id, name_en, short_name, sources: ids, ...rest }) => ({
    ...rest,
    nameId: name_id,
    nameEn: name_en,
    shortName: short_name,
    sources: ids.flatMap((id) => byId.get(id) ?? []),
  }));
}

/** Brings the register in line with the data file. Run at every start; a second run changes nothing. */
export async function putOrganisations(ctx: WorkContext): Promise<void> {
  await new OrganisationRegisterService().put(ctx, await readOrganisations());
}
