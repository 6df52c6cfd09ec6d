import {
  type AccountAddress,
  type AccountNetwork,
  type AccountReading,
  ACCOUNT_NETWORKS,
  type LookAlike,
  type LookAlikeReason,
  LookAlikes,
  parseAccount,
  readAccount,
} from '@conductor/account-address';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { ProofKind } from './proof.workflow.js';
import type { SocialAccount } from './social-account.entity.js';
import type { AccountName } from './social-account.queries.js';

/**
 * `formerly_official`: an institution's account that has been retired; of a personal one nothing is said any more.
 * `unreadable`: the text names no account on any network.
 */
export const ACCOUNT_VERDICTS = [
  'official',
  'formerly_official',
  'look_alike',
  'not_official',
  'unreadable',
] as const;
export type AccountVerdict = (typeof ACCOUNT_VERDICTS)[number];

/** What everybody may know of a registered account: nothing that its public profile does not show. */
export interface OfficialAccountRow extends Pick<
  SocialAccount,
  'network' | 'handle' | 'url' | 'kind' | 'isDemo' | 'registeredAt' | 'retiredOn'
> {
  readonly networkName: string;
  readonly organisationNameId: string;
  readonly organisationNameEn: string;
  /** How and since when its control is proved; null where no proof stands. */
  readonly proofKind: ProofKind | null;
  readonly provedAt: Date | null;
}

/** Whether a pasted text names an official account. */
export interface AccountVerification {
  readonly verdict: AccountVerdict;
  /** The account's name as it was read; null where none was. */
  readonly name: string | null;
  /** Key of the network whose address it is; null for a name alone. */
  readonly network: AccountNetwork | null;
  /** The official accounts that the text names (a name alone may be on several networks), or the one it is taken for. */
  readonly officials: readonly OfficialAccountRow[];
  /** Only for a look-alike. */
  readonly reason: LookAlikeReason | null;
}

/** An account of the register as its look-alikes are sought. */
export interface IndexedAccount {
  readonly network: AccountNetwork;
  readonly handle: string;
}
interface CachedIndex {
  /** Changes with the registers that the index was made of. */
  readonly stamp: string;
  readonly lookAlikes: LookAlikes<IndexedAccount>;
}

const isNetwork = (key: string): key is AccountNetwork => ACCOUNT_NETWORKS.some((network) => network === key);

/** A host answers for the hosts under it: who holds kemenkeu.go.id gives out djp.kemenkeu.go.id. */
const hostsAbove = (host: string): string[] =>
  host
    .split('.')
    .map((_, at, labels) => labels.slice(at).join('.'))
    .slice(1, -1)
    .filter((above) => parseAccount(above, 'web') !== null);

const namesToLookUp = (accounts: readonly AccountAddress[]): IndexedAccount[] =>
  accounts.flatMap(({ network, handle }) => [
    { network, handle },
    ...(network === 'web' ? hostsAbove(handle).map((above) => ({ network, handle: above })) : []),
  ]);

/** Answering everybody who asks whether an account is official. */
@Injectable()
export class AccountVerificationQueries {
  /** Kept in the process: 10,000 accounts take some 150 ms to index, and their stamp 2 ms to read. */
  private cached: CachedIndex | null = null;

  /** @param pasted a name or an address, as `readAccount` reads it */
  async verify(ctx: ReadContext, pasted: string): Promise<AccountVerification> {
    const reading = readAccount(pasted);
    const { name, network, accounts } = reading;
    const asked = { name: accounts.length === 1 ? (accounts[0]?.handle ?? name) : name, network };
    if (name === null) return { ...asked, verdict: 'unreadable', officials: [], reason: null };
    const registered = await this.registeredAs(ctx, namesToLookUp(accounts));
    const officials = registered.filter(({ retiredOn }) => retiredOn === null);
    if (officials.length > 0) return { ...asked, verdict: 'official', officials, reason: null };
    if (registered.length > 0)
      return { ...asked, verdict: 'formerly_official', officials: registered, reason: null };
    const nearest = await this.nearestTo(ctx, reading, name);
    if (nearest === null) {
      const verdict = accounts.length === 0 ? 'unreadable' : 'not_official';
      return { ...asked, verdict, officials: [], reason: null };
    }
    const resembled = await this.registeredAs(ctx, [nearest.official]);
    return { ...asked, verdict: 'look_alike', officials: resembled, reason: nearest.reason };
  }

  /** Live ones, and the retired ones that are institutions'. */
  private async registeredAs(
    ctx: ReadContext,
    names: readonly IndexedAccount[],
  ): Promise<OfficialAccountRow[]> {
    if (names.length === 0) return [];
    // Facebook ignores dots in names; YouTube's channel numbers are registered in lower case.
    return ctx.db.query<OfficialAccountRow[]>(
      `select a.network, n.name as "networkName", a.handle, a.url, a.kind, a.is_demo as "isDemo",
              a.registered_at as "registeredAt", a.retired_on::text as "retiredOn", o.name_id as "organisationNameId", o.name_en as "organisationNameEn",
              p.kind as "proofKind", p.decided_at as "provedAt"
         from social_account a
         join unnest($1::text[], $2::text[]) asked (network, handle) on asked.network = a.network
          and (asked.handle = a.handle
               or a.network = 'facebook' and replace(asked.handle, '.', '') = replace(a.handle, '.', ''))
         join network n on n.key = a.network
         left join account_proof p on p.social_account_id = a.id and p.state = 'proved'
         join organisation o on o.id = a.organisation_id
        where a.id in (select id from counted_account) and (a.retired_on is null or a.kind = 'institutional')
        order by n.position, length(a.handle) desc`,
      [names.map(({ network }) => network), names.map(({ handle }) => handle.toLowerCase())],
    );
  }

  /** The official account that a name is made to look like, for those who are about to register it. */
  async lookAlikeOf(
    ctx: ReadContext,
    { network, handle }: AccountName,
  ): Promise<LookAlike<IndexedAccount> | null> {
    return isNetwork(network) ? (await this.index(ctx)).nearest({ network, handle }) : null;
  }

  private async nearestTo(ctx: ReadContext, { network, accounts }: AccountReading, name: string) {
    const lookAlikes = await this.index(ctx);
    const handles = network === null ? [{ network, handle: name }, ...accounts] : accounts;
    // No account can have the name; people can still be shown it.
    const asked = handles.length === 0 ? [{ network, handle: name }] : handles;
    for (const candidate of asked) {
      const nearest = lookAlikes.nearest(candidate);
      if (nearest !== null) return nearest;
    }
    return null;
  }

  private async index(ctx: ReadContext): Promise<LookAlikes<IndexedAccount>> {
    const [row] = await ctx.db.query<{ stamp: string }[]>(
      `select concat_ws(' ', (select count(*) from counted_account), (select max(registered_at) from social_account),
                        (select max(given_at) from account_consent), (select count(retired_on) from social_account), (select count(*) from organisation)) as stamp`,
    );
    const stamp = row?.stamp ?? '';
    if (this.cached?.stamp !== stamp) this.cached = { stamp, lookAlikes: await this.makeIndex(ctx) };
    return this.cached.lookAlikes;
  }

  private async makeIndex(ctx: ReadContext): Promise<LookAlikes<IndexedAccount>> {
    const accounts = await ctx.db.query<{ network: string; handle: string }[]>(
      'select network, handle from social_account where retired_on is null and id in (select id from counted_account) order by registered_at, id',
    );
    const bodies = await ctx.db.query<{ code: string; shortName: string }[]>(
      'select code, short_name as "shortName" from organisation',
    );
    return new LookAlikes(
      accounts.flatMap(({ network, handle }) => (isNetwork(network) ? [{ network, handle }] : [])),
      bodies.flatMap(({ code, shortName }) => [code, shortName]),
    );
  }
}
