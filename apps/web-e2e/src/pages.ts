import type { Page } from 'playwright-core';

/** A page of the app as a role comes to it. The path may need an id, which the page's own session asks for. */
export interface AppPage {
  readonly name: string;
  readonly role: 'planner' | 'reviewer' | 'officer' | 'leader' | 'admin' | null;
  readonly path: string | ((page: Page) => Promise<string>);
  /** Opens what is open in this picture: a dialog, a sheet. */
  readonly open?: (page: Page) => Promise<void>;
}

/** Asks the API with the page's own session. */
export async function ask<Data>(page: Page, query: string): Promise<Data> {
  const response = await page.request.post('/graphql', { data: { query } });
  const { data } = (await response.json()) as { data: Data };
  return data;
}

const firstItem = async (page: Page): Promise<string> => {
  const { agendaItems } = await ask<{ agendaItems: { edges: { node: { id: string } }[] } }>(
    page,
    '{ agendaItems(first: 1, filter: { states: [APPROVED] }) { edges { node { id } } } }',
  );
  return `/agenda/${agendaItems.edges[0]!.node.id}`;
};

const firstDelivery = async (page: Page): Promise<string> => {
  const { inboxChanges } = await ask<{ inboxChanges: { id: string }[] }>(
    page,
    '{ inboxChanges(after: 0) { id } }',
  );
  return `/arahan/${inboxChanges[0]!.id}`;
};

const firstPost = async (page: Page): Promise<string> => {
  const { posts } = await ask<{ posts: { edges: { node: { id: string } }[] } }>(
    page,
    '{ posts(first: 1, filter: { states: [MATCHED] }) { edges { node { id } } } }',
  );
  return `/unggahan/${posts.edges[0]!.node.id}`;
};

/** Every page, in the order of the chain. */
export const PAGES: readonly AppPage[] = [
  { name: 'masuk', role: null, path: '/masuk' },
  { name: 'profil', role: 'officer', path: '/profil' },
  { name: 'orang', role: 'admin', path: '/admin/orang' },
  { name: 'lembaga', role: 'admin', path: '/admin/lembaga' },
];

export { firstDelivery, firstItem, firstPost };

/** Goes there and waits until nothing is loading any more. */
export async function visit(page: Page, { path, open }: AppPage): Promise<void> {
  await page.goto(typeof path === 'string' ? path : await path(page));
  await page.waitForLoadState('networkidle');
  await page.locator('h1').first().waitFor();
  await page
    .locator('[aria-busy="true"]')
    .waitFor({ state: 'detached' })
    .catch(() => undefined);
  await open?.(page);
}
