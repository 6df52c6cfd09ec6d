import { OrganisationQueries, PeopleService } from '@conductor/identity';
import type { OpenSystem } from './system.js';

export interface AdministratorInvitation {
  /** Opens once, within a week. */
  readonly link: string;
}

/** Makes the one-time link by which the first (or a further) administrator joins the GPR centre. No password is set here. */
export async function inviteAdministrator(
  system: OpenSystem,
  publicUrl: URL,
  person: { readonly email: string; readonly name: string },
): Promise<AdministratorInvitation> {
  return system.works().runAs('setup.invite-administrator', async (ctx) => {
    const [centre] = await new OrganisationQueries().list(ctx, { kinds: ['centre'] });
    if (!centre) throw new Error('There is no GPR centre in the register: run the prepare command first.');
    const { token } = await new PeopleService().invite(ctx, {
      ...person,
      organisationId: centre.id,
      role: 'admin',
    });
    return { link: new URL(`/undangan/${token}`, publicUrl).href };
  });
}
