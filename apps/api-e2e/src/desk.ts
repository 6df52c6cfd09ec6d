import { buildTheme, type GraphQLTestClient } from '@conductor/testing';
import type { ApiHarness } from './api-harness.js';

/** One refusal as `CODE path.of.field`. */
export const refusalsIn = (payload: { problems: { code: string; path: string[] }[] }): string[] =>
  payload.problems.map(({ code, path }) => `${code} ${path.join('.')}`);

const PROBLEMS =
  'problems { code message path ... on StaleVersion { expected actual } ... on NotAllowedFromState { from action } }';
const ITEM = `agendaItem { id version state title colourSlot viewerCan } ${PROBLEMS}`;
const VERSION = `briefVersion { id number version state contentHash viewerCan brief { id } authors { id } } ${PROBLEMS}`;
const RELEASE = `release { id releasedAt embargoUntil retractedAt deliveries { id organisation { code } } } ${PROBLEMS}`;

/** The GPR's desk as documents: each act of the chain by its name, through GraphQL. */
export const acts = {
  createAgendaItem: ITEM,
  updateAgendaItem: ITEM,
  submitAgendaItem: ITEM,
  approveAgendaItem: ITEM,
  returnAgendaItem: ITEM,
  retireAgendaItem: ITEM,
  createBrief: VERSION,
  updateBrief: VERSION,
  submitBrief: VERSION,
  approveBrief: VERSION,
  returnBrief: VERSION,
  reviseBrief: VERSION,
  releaseBrief: RELEASE,
  retractRelease: RELEASE,
} as const;
export type Act = keyof typeof acts;

const inputOf = (act: Act): string => `${act[0]!.toUpperCase()}${act.slice(1)}Input`;

/** Calls one act and hands back its payload; fails the test on a GraphQL error. */
export async function perform(
  client: GraphQLTestClient,
  act: Act,
  input: Record<string, unknown>,
): Promise<any> {
  const query = `mutation ($input: ${inputOf(act)}!) { ${act}(input: $input) { ${acts[act]} } }`;
  return (await client.ask(query, { input }))[act];
}

export const briefContent = {
  title: 'Harga BBM 1 Maret',
  core: 'Harga premium tetap Rp6.800.',
  talkingPoints: [
    {
      text: 'Harga sama di Jawa, Madura, Bali',
      evidence: 'Permen ESDM 4/2015',
      sourceUrl: 'https://esdm.go.id/permen',
    },
    { text: 'Stok cukup 18 hari', evidence: 'Laporan Pertamina' },
  ],
  lockedFacts: [{ label: 'Premium', value: '6.800', unit: 'Rp/liter', asOf: '2015-03-01', source: 'ESDM' }],
  copies: [{ network: 'x', text: 'Premium Rp6.800' }],
  hashtags: ['#HargaBBM'],
  links: ['https://esdm.go.id'],
};

/** A planner and a reviewer with a theme to write about. */
export async function openDesk(harness: ApiHarness) {
  const planner = await harness.as('planner');
  const reviewer = await harness.as('reviewer');
  const themeId = await harness.act((ctx) => buildTheme(ctx));
  const agendaContent = {
    title: 'Harga BBM',
    objective: 'Satu harga, satu suara',
    themeId,
    priority: 1,
    periodFrom: '2026-03-01',
    periodUntil: '2026-03-14',
    leadOrganisationId: harness.ministryId,
    speakers: [{ organisationId: harness.ministryId, part: 'LEADS' }],
    moments: [{ title: 'Jumpa pers', occursAt: '2026-03-20T03:00:00Z', zone: 'Asia/Jakarta' }],
    hashtags: ['HargaBBM'],
    links: [],
    framing: {
      problem: 'Lima pejabat, lima harga',
      cause: 'Tidak ada dirigen',
      judgement: 'Publik berhak atas satu angka',
      remedy: 'Narasi tunggal',
      tone: 'tenang',
      wordingUse: ['penyesuaian'],
      wordingAvoid: ['kenaikan'],
      questions: [{ question: 'Mengapa?', answer: 'Karena harga minyak dunia.' }],
      counterNarratives: [{ claim: 'Harga naik diam-diam', response: 'Harga diumumkan' }],
    },
  };
  return {
    planner: planner.client,
    reviewer: reviewer.client,
    agendaContent,
    async approvedItem(): Promise<{ id: string; version: number }> {
      const { agendaItem } = await perform(planner.client, 'createAgendaItem', { content: agendaContent });
      const { id, version } = agendaItem;
      await perform(planner.client, 'submitAgendaItem', { id, version });
      await perform(reviewer.client, 'approveAgendaItem', { id, version });
      return { id, version };
    },
    async submittedBrief(agendaItemId: string) {
      const { briefVersion } = await perform(planner.client, 'createBrief', {
        agendaItemId,
        content: briefContent,
      });
      const { id: versionId, version } = briefVersion;
      return (await perform(planner.client, 'submitBrief', { versionId, version })).briefVersion;
    },
    async approvedBrief(agendaItemId: string) {
      const { id: versionId, contentHash } = await this.submittedBrief(agendaItemId);
      return (await perform(reviewer.client, 'approveBrief', { versionId, contentHash })).briefVersion;
    },
  };
}
export type Desk = Awaited<ReturnType<typeof openDesk>>;
