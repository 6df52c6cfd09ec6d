import type { Page } from 'playwright-core';

/** A page of the app as a role comes to it. The path may need an id, which the page's own session asks for. */
export interface AppPage {
  readonly name: string;
  readonly role: 'planner' | 'reviewer' | 'officer' | 'leader' | 'auditor' | 'admin' | null;
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

/** The roster of the week that a day to come lies in. */
const dutyWeek = (daysAhead: number) => (): Promise<string> => {
  const day = new Date(Date.now() + daysAhead * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
  return Promise.resolve(`/piket?pekan=${day}`);
};

const firstPost = async (page: Page): Promise<string> => {
  const { posts } = await ask<{ posts: { edges: { node: { id: string } }[] } }>(
    page,
    '{ posts(first: 1, filter: { states: [MATCHED] }) { edges { node { id } } } }',
  );
  return `/unggahan/${posts.edges[0]!.node.id}`;
};

/** A post with copies that nobody has decided on. */
export const copiedPost = async (page: Page): Promise<string> => {
  const { posts } = await ask<{
    posts: { edges: { node: { id: string; nearIdentical: { id: string }[] } }[] };
  }>(
    page,
    '{ posts(first: 20, filter: { text: "loket terpasang menilai" }) { edges { node { id nearIdentical { id } } } } }',
  );
  return `/unggahan/${posts.edges.find(({ node }) => node.nearIdentical.length > 0)!.node.id}`;
};

/** The list of copies stands open, each to be taken out. */
export const openCopies = async (page: Page): Promise<void> => {
  await page.getByRole('checkbox', { name: /^(Putuskan sekaligus|Decide on all)/ }).check();
  await page.getByRole('button', { name: /^(Lihat dan pilih|See and choose)/ }).click();
  await page.locator('main [aria-expanded="true"]').waitFor();
};

/** An institutional account of the officer's own ministry. */
/** A source by a word of its name. */
const sourceNamed =
  (word: string) =>
  async (page: Page): Promise<string> => {
    const { sources } = await ask<{ sources: { id: string; name: string }[] }>(
      page,
      '{ sources { id name } }',
    );
    return `/admin/konektor/${sources.find(({ name }) => name.includes(word))!.id}`;
  };

const ownAccount = async (page: Page): Promise<string> => {
  const { viewer } = await ask<{ viewer: { membership: { organisation: { id: string } } } }>(
    page,
    '{ viewer { membership { organisation { id } } } }',
  );
  const { socialAccounts } = await ask<{
    socialAccounts: { edges: { node: { id: string; kind: string } }[] };
  }>(
    page,
    `{ socialAccounts(first: 50, filter: { organisationId: "${viewer.membership.organisation.id}" }) { edges { node { id kind } } } }`,
  );
  return `/akun/${socialAccounts.edges.find(({ node }) => node.kind === 'INSTITUTIONAL')!.node.id}`;
};

/** The officer's own account of that name, which nobody else is shown while it waits for an answer. */
const personalAccount =
  (network: string) =>
  async (page: Page): Promise<string> => {
    const { socialAccounts } = await ask<{
      socialAccounts: { edges: { node: { id: string; holding: object | null } }[] };
    }>(
      page,
      `{ socialAccounts(first: 100, filter: { network: "${network}" }) { edges { node { id holding { isInForce } } } } }`,
    );
    const own = socialAccounts.edges.find(({ node }) => node.holding !== null);
    return `/akun/${own!.node.id}`;
  };

const electionPost = async (page: Page): Promise<string> => {
  const { posts } = await ask<{ posts: { edges: { node: { id: string } }[] } }>(
    page,
    '{ posts(first: 1, filter: { text: "balai warga seumpama" }) { edges { node { id } } } }',
  );
  return `/unggahan/${posts.edges[0]!.node.id}`;
};

const accountNamed =
  (network: string, handle: string) =>
  async (page: Page): Promise<string> => {
    const { socialAccounts } = await ask<{
      socialAccounts: { edges: { node: { id: string; handle: string } }[] };
    }>(
      page,
      `{ socialAccounts(first: 100, filter: { network: "${network}" }) { edges { node { id handle } } } }`,
    );
    return `/akun/${socialAccounts.edges.find(({ node }) => node.handle === handle)!.node.id}`;
  };
/** The code of the first account stands open. */
const openCode = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: /^(Kode QR|QR code)/ })
    .first()
    .click();
  await page.getByRole('img', { name: /^(Kode QR|QR code)/ }).waitFor();
};

/** A file of four rows that do each of the four things a row can do. */
const openAccountImport = async (page: Page): Promise<void> => {
  const rows = [
    'kemenkeu,X,kemenkeu_uji,lembaga',
    'kemenkeu,X,dem0_kemenkeu,lembaga',
    'tiada,Orkut,dua kata,entah',
  ];
  const buffer = Buffer.from(['Lembaga,Jejaring,Akun,Jenis', ...rows].join('\n'));
  await page.locator('input[type="file"]').setInputFiles({ name: 'akun.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('table').waitFor();
};

/** One that the person may end. */
const endableAccount = async (page: Page): Promise<string> => {
  const { socialAccounts } = await ask<{
    socialAccounts: { edges: { node: { id: string; viewerCan: string[] } }[] };
  }>(page, '{ socialAccounts(first: 100) { edges { node { id viewerCan } } } }');
  return `/akun/${socialAccounts.edges.find(({ node }) => node.viewerCan.includes('RETIRE'))!.node.id}`;
};

const firstVersion =
  (state: string) =>
  async (page: Page): Promise<string> => {
    const { briefs } = await ask<{ briefs: { edges: { node: { id: string } }[] } }>(
      page,
      `{ briefs(first: 1, filter: { states: [${state}] }) { edges { node { id } } } }`,
    );
    return `/arahan/versi/${briefs.edges[0]!.node.id}`;
  };

const firstRelease = async (page: Page): Promise<string> => {
  const { briefs } = await ask<{ briefs: { edges: { node: { release: { id: string } } }[] } }>(
    page,
    '{ briefs(first: 1, filter: { states: [RELEASED] }) { edges { node { release { id } } } } }',
  );
  return `/sebaran/${briefs.edges[0]!.node.release.id}`;
};

const press =
  (name: RegExp) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name }).first().click();
    await page.getByRole('dialog').waitFor();
  };

/** The filters stand open because one is set; the first entry shows its details. */
const openDetails = async (page: Page): Promise<void> => {
  const details = page.getByRole('button', { name: /^(Rincian|Details)/ }).first();
  await details.click();
  await page.locator('[aria-expanded="true"]').nth(1).waitFor();
};

/** The most pressing cluster shows all its posts. */
const openCluster = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: /^(Tampilkan semua|Show all)/ })
    .first()
    .click();
  await page.locator('main li [aria-expanded="true"]').waitFor();
  await page.waitForLoadState('networkidle');
};

/** Every page, in the order of the chain, and the dialogs that open from it. */
export const PAGES: readonly AppPage[] = [
  { name: 'masuk', role: null, path: '/masuk' },
  { name: 'periksa', role: null, path: '/periksa' },
  { name: 'akun resmi', role: null, path: '/periksa?alamat=@demo_kemenkeu' },
  { name: 'kode QR akun', role: null, path: '/periksa?alamat=https://x.com/demo_kemenkeu', open: openCode },
  { name: 'akun pernah resmi', role: null, path: '/periksa?alamat=https://x.com/demo_kominfo' },
  { name: 'akun mirip', role: null, path: '/periksa?alamat=https://x.com/dem0_kemenkeu' },
  { name: 'akun tidak terdaftar', role: null, path: '/periksa?alamat=https://x.com/seseorang' },
  { name: 'bukan akun', role: null, path: '/periksa?alamat=apa%20kabar' },
  { name: 'beranda', role: 'planner', path: '/beranda' },
  { name: 'kisi', role: 'planner', path: '/kisi' },
  { name: 'agenda', role: 'planner', path: '/agenda' },
  { name: 'butir', role: 'planner', path: firstItem },
  { name: 'butir baru', role: 'planner', path: '/agenda/baru' },
  { name: 'ubah butir', role: 'planner', path: async (page) => `${await firstItem(page)}/ubah` },
  { name: 'versi arahan', role: 'planner', path: firstVersion('APPROVED') },
  {
    name: 'rilis',
    role: 'planner',
    path: firstVersion('APPROVED'),
    open: press(/^(Kirim|Rilis|Send|Release)/),
  },
  { name: 'sebaran', role: 'planner', path: firstRelease },
  { name: 'konektor', role: 'planner', path: '/admin/konektor' },
  { name: 'sumber dengan riwayat', role: 'planner', path: sourceNamed('Mastodon') },
  { name: 'sumber yang gagal', role: 'planner', path: sourceNamed('Siaran') },
  { name: 'impor', role: 'planner', path: '/admin/impor' },
  { name: 'persetujuan', role: 'reviewer', path: '/persetujuan' },
  { name: 'telaah arahan', role: 'reviewer', path: firstVersion('SUBMITTED') },
  { name: 'selaras', role: 'reviewer', path: '/selaras' },
  { name: 'kotak masuk', role: 'officer', path: '/inbox' },
  { name: 'salin', role: 'officer', path: '/inbox', open: press(/^(Salin|Copy)/) },
  { name: 'jawab', role: 'officer', path: '/inbox', open: press(/^(Jawab|Answer)/) },
  { name: 'arahan', role: 'officer', path: firstDelivery },
  { name: 'piket', role: 'officer', path: '/piket' },
  { name: 'piket pekan depan', role: 'officer', path: dutyWeek(7) },
  { name: 'sibuk', role: 'officer', path: '/piket', open: press(/^(Saya sibuk|I am busy)/) },
  { name: 'serahkan', role: 'officer', path: '/piket', open: press(/^(Serahkan|Hand over)/) },
  { name: 'minta tukar', role: 'officer', path: dutyWeek(1), open: press(/^(Minta tukar|Ask for a swap)/) },
  { name: 'unggahan', role: 'officer', path: '/unggahan' },
  { name: 'satu unggahan', role: 'officer', path: firstPost },
  { name: 'tautkan', role: 'officer', path: '/tautkan' },
  { name: 'akun', role: 'officer', path: '/akun' },
  { name: 'satu akun', role: 'officer', path: ownAccount },
  { name: 'tambah orang', role: 'officer', path: ownAccount, open: press(/^(Tambah orang|Add a person)/) },
  { name: 'akun pribadi', role: 'officer', path: personalAccount('x') },
  {
    name: 'tarik persetujuan',
    role: 'officer',
    path: personalAccount('x'),
    open: press(/^(Tarik persetujuan|Withdraw consent)/),
  },
  {
    name: 'jawab persetujuan',
    role: 'officer',
    path: personalAccount('instagram'),
    open: press(/^(Baca dan jawab|Read and answer)/),
  },
  { name: 'unggahan masa pemilu', role: 'officer', path: electionPost },
  { name: 'cakupan', role: 'leader', path: '/akun/cakupan' },
  { name: 'akhiri akun', role: 'officer', path: endableAccount, open: press(/^(Akhiri akun|End the)/) },
  { name: 'impor akun', role: 'admin', path: '/akun/impor' },
  { name: 'pratinjau impor akun', role: 'admin', path: '/akun/impor', open: openAccountImport },
  { name: 'daftarkan akun', role: 'officer', path: '/akun', open: press(/^(Daftarkan|Register)/) },
  { name: 'akun dengan peringatan', role: 'admin', path: '/akun?lembaga=semua' },
  { name: 'akun terbukti', role: 'admin', path: accountNamed('mastodon', 'demo_kemenperin') },
  { name: 'akun berganti nama', role: 'admin', path: accountNamed('mastodon', 'demo_kementan') },
  {
    name: 'tutup peringatan',
    role: 'admin',
    path: accountNamed('mastodon', 'demo_kementan'),
    open: press(/^(Sudah ditangani|Dealt with)/),
  },
  {
    name: 'ajukan klaim',
    role: 'admin',
    path: accountNamed('youtube', 'demo_kemenhub'),
    open: press(/^(Mulai membuktikan|Begin to prove)/),
  },
  { name: 'verifikasi akun', role: 'admin', path: '/admin/akun' },
  { name: 'tolak klaim', role: 'admin', path: '/admin/akun', open: press(/^(Tolak|Refuse)/) },
  { name: 'profil', role: 'officer', path: '/profil' },
  { name: 'piket semua lembaga', role: 'leader', path: '/piket' },
  { name: 'piket tanpa petugas', role: 'planner', path: '/piket?saring=tanpa-petugas' },
  { name: 'partitur', role: 'leader', path: '/partitur' },
  { name: 'radar', role: 'planner', path: '/radar' },
  { name: 'kelompok radar', role: 'reviewer', path: '/radar', open: openCluster },
  { name: 'salinan unggahan', role: 'reviewer', path: copiedPost, open: openCopies },
  { name: 'radar kosong', role: 'officer', path: '/radar?dari=2015-01-01&sampai=2015-01-02' },
  { name: 'orang', role: 'admin', path: '/admin/orang' },
  { name: 'undang', role: 'admin', path: '/admin/orang', open: press(/^(Undang|Invite)/) },
  { name: 'lembaga', role: 'admin', path: '/admin/lembaga' },
  { name: 'masa pemilu', role: 'admin', path: '/admin/pemilu' },
  { name: 'tambah masa pemilu', role: 'admin', path: '/admin/pemilu', open: press(/^(Tambah|Add)/) },
  { name: 'mesin pencocok', role: 'admin', path: '/admin/pencocok' },
  { name: 'unggahan perlu ditinjau', role: 'reviewer', path: '/unggahan?tinjau=true' },
  { name: 'jejak audit', role: 'auditor', path: '/admin/audit' },
  { name: 'rincian jejak', role: 'auditor', path: '/admin/audit?dari=2015-01-01', open: openDetails },
  { name: 'jejak kosong', role: 'auditor', path: '/admin/audit?sampai=2015-01-01' },
];

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
