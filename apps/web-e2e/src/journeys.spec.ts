import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { accessibilityFindings } from './axe.js';
import { ask, copiedPost, openCopies } from './pages.js';
import { PHONE, type Stage, startStage } from './stage.js';

/** Waits until the condition holds; the test's own time-out ends it otherwise. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(100);
}

/** What people do, each in their own browser, against the whole running system. */
describe('journeys', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage();
  }, 120_000);
  afterAll(() => stage.stop());

  it('an officer signs in by the form and comes back to the page that was asked for', async () => {
    const page = await stage.visitor({ viewport: PHONE });
    await page.goto('/unggahan');
    await page.locator('input[type="email"]').fill('humas.kemenesdm@demo.example');
    await page.locator('input[type="password"]').fill('salah sama sekali');
    await page.locator('button[type="submit"]').click();
    await page.getByText('Alamat surel atau kata sandi tidak cocok.').waitFor();
    await page.locator('input[type="password"]').fill(stage.password);
    await page.locator('button[type="submit"]').click();
    await page.waitForURL('**/unggahan');
    await page.getByRole('heading', { level: 1, name: 'Unggahan' }).waitFor();
    await page.context().close();
  }, 60_000);

  it('somebody without an account asks whether one is official, and passes the answer on', async () => {
    const page = await stage.visitor({ viewport: PHONE });
    await page.goto('/masuk');
    await page.getByRole('link', { name: 'Periksa apakah sebuah akun resmi' }).click();
    await page.getByLabel('Nama atau alamat akun').fill('https://twitter.com/Demo_Kemenkeu?lang=id');
    await page.getByRole('button', { name: 'Periksa' }).click();
    const answer = page.getByRole('alert');
    await answer.getByText('Akun resmi', { exact: true }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Kementerian Keuangan' }).waitFor();

    const other = await stage.visitor({ locale: 'en' });
    await other.goto(new URL(page.url()).href.replace('Demo_Kemenkeu', 'Demo_Kernenkeu'));
    await other.getByText('Not an official account, only like one', { exact: true }).waitFor();
    await other.getByRole('listitem').filter({ hasText: '@demo_kemenkeu' }).waitFor();
    await page.context().close();
    await other.context().close();
  }, 60_000);

  it('a release appears in the officer’s open inbox by itself, and is acknowledged there', async () => {
    const officer = await stage.signedIn('officer', { viewport: PHONE });
    await officer.goto('/inbox');
    await officer
      .getByRole('button', { name: /Tandai diterima/ })
      .first()
      .waitFor();
    const before = await officer.getByRole('button', { name: /Tandai diterima/ }).count();

    const planner = await stage.signedIn('planner');
    const { briefs } = await ask<{ briefs: { edges: { node: { id: string; title: string } }[] } }>(
      planner,
      '{ briefs(first: 1, filter: { states: [APPROVED] }) { edges { node { id title } } } }',
    );
    const { id, title } = briefs.edges[0]!.node;
    const answerBy = new Date(Date.now() + 48 * 60 * 60_000).toISOString();
    await ask(
      planner,
      `mutation { releaseBrief(input: { versionId: "${id}", audience: ALL, answerBy: "${answerBy}" }) { problems { code } } }`,
    );

    // No reload: the number came over the socket, the content through the policy.
    const card = officer.getByRole('listitem').filter({ hasText: title });
    await card.waitFor();
    await card.getByRole('button', { name: /Tandai diterima/ }).click();
    await card.getByRole('button', { name: /Salin/ }).first().waitFor();
    expect(await officer.getByRole('button', { name: /Tandai diterima/ }).count()).toBe(before);
    await officer.context().close();
    await planner.context().close();
  }, 60_000);

  it('an officer says busy, the cover answers for what comes in, and hands it back', async () => {
    const officer = await stage.signedIn('officer', { viewport: PHONE });
    await officer.goto('/piket');
    const present = officer.getByRole('region', { name: 'Sekarang bertugas' });
    await present.getByText('Minyana Contoh', { exact: true }).waitFor();
    await present.getByRole('button', { name: /^Saya sibuk sampai/ }).click();
    const sheet = officer.getByRole('dialog');
    await sheet.getByText('30 menit').click();
    // Whoever of the colleagues is free is proposed; the roster of the demo says who.
    const cover = await sheet.getByRole('combobox', { name: 'Pengganti' }).inputValue();
    expect(cover).not.toBe('');
    await sheet.getByRole('button', { name: 'Nyatakan sibuk' }).click();
    await present.getByText(cover, { exact: true }).waitFor();
    await present.getByText('sebagai pengganti').waitFor();

    const planner = await stage.signedIn('planner');
    const everywhere = await ask<{
      dutyOverview: { organisation: { code: string }; owner: { person: { name: string } } | null }[];
    }>(planner, '{ dutyOverview { organisation { code } owner { person { name } } } }');
    const ministry = everywhere.dutyOverview.find(({ organisation }) => organisation.code === 'kemenesdm');
    expect(ministry?.owner?.person.name).toBe(cover);

    await officer.goto('/inbox');
    await officer
      .getByText(new RegExp(`^Petugas piket: ${cover}`))
      .first()
      .waitFor();
    const { inboxChanges } = await ask<{ inboxChanges: { id: string }[] }>(
      officer,
      '{ inboxChanges(after: 0) { id } }',
    );
    await officer.goto(`/arahan/${inboxChanges[0]!.id}`);
    await officer.getByText(new RegExp(`^Petugas piket: ${cover}`)).waitFor();
    await officer.getByRole('link', { name: 'Hubungi petugas piket' }).waitFor();

    // Back in another window: the delivery that stands open hears of it by itself.
    await ask(officer, 'mutation { comeBack { problems { code } } }');
    await officer.getByText(/^Petugas piket: Minyana Contoh/).waitFor();
    await officer.context().close();
    await planner.context().close();
  }, 60_000);

  it('a reviewer judges by one key and takes it back by another', async () => {
    const page = await stage.signedIn('reviewer');
    await page.goto('/selaras');
    await page.locator('h1').waitFor();
    const remaining = async (): Promise<number> =>
      (
        await ask<{ alignmentQueue: { remainingCount: number } }>(
          page,
          '{ alignmentQueue(first: 1) { remainingCount } }',
        )
      ).alignmentQueue.remainingCount;
    await page
      .getByRole('button', { name: /^Selaras/ })
      .first()
      .waitFor();
    const before = await remaining();
    await page.keyboard.press('a');
    await eventually(async () => (await remaining()) < before);
    await page.keyboard.press('Backspace');
    await eventually(async () => (await remaining()) === before);
    await page.context().close();
  }, 60_000);

  it('an officer reports a post with the agenda item it is about, and it comes back as a suggestion', async () => {
    const page = await stage.signedIn('officer', { viewport: PHONE });
    await page.goto('/tautkan');
    await page.getByLabel('Alamat unggahan').fill('https://x.com/kemenesdm/status/5748930000001234567');
    await page.getByText('X, @kemenesdm').waitFor();
    await page.getByLabel('Teks unggahan').fill('Selamat pagi dari pelabuhan, salam hangat untuk nelayan');
    await page.getByRole('combobox', { name: 'Tentang butir agenda' }).click();
    // The closed list of zones is in the page as well.
    const choice = page.getByRole('option').filter({ visible: true }).first();
    const title = (await choice.textContent())!.trim();
    await choice.click();
    await page.getByRole('button', { name: 'Tautkan', exact: true }).click();
    await page.getByText('Unggahan tertaut').waitFor();
    await page.getByRole('link', { name: 'Lihat unggahan' }).click();
    await page.waitForURL('**/unggahan/*');
    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    await eventually(async () => {
      const { post } = await ask<{ post: { attribution: { state: string } | null } }>(
        page,
        `{ post(id: "${id}") { attribution { state } } }`,
      );
      return post.attribution !== null;
    });
    await page.reload();
    await page.getByText('Disarankan').first().waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'dilaporkan untuk butir' })
      .filter({ hasText: title })
      .waitFor();
    await page.context().close();
  }, 60_000);

  it('an officer registers an account by the address that was pasted, and is warned of one that is like it', async () => {
    const page = await stage.signedIn('officer', { viewport: PHONE });
    await page.goto('/akun');
    await page.getByRole('button', { name: 'Daftarkan akun' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Jejaring' }).click();
    await page.getByRole('option', { name: 'X', exact: true }).click();
    const field = dialog.getByLabel('Nama akun atau alamat profil');
    await field.fill('https://mobile.twitter.com/Demo_Kemenkev?lang=id');
    await field.blur();
    await dialog.getByText('https://x.com/demo_kemenkev', { exact: true }).waitFor();
    await dialog.getByText(/^Mirip dengan demo_kemenkeu di X, akun resmi Kementerian Keuangan/).waitFor();
    await dialog.getByRole('button', { name: 'Daftarkan', exact: true }).click();
    await page.getByRole('listitem').filter({ hasText: '@demo_kemenkev' }).waitFor();
    await page.context().close();
  }, 60_000);

  it('a planner finds on the radar what no brief speaks of, and begins an agenda item with it', async () => {
    const page = await stage.signedIn('planner');
    await page.goto('/radar');
    const clusters = page.getByRole('main').getByRole('heading', { level: 2 });
    await clusters.nth(1).waitFor();
    const label = (await clusters.first().textContent())!;
    const card = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 2, name: label }) });
    const posts = card.getByRole('link', { name: /^Lihat unggahan/ });
    const before = await posts.count();
    await card.getByRole('button', { name: /^Tampilkan semua/ }).click();
    await eventually(async () => (await posts.count()) > before);
    // The open cluster stands in the address, so that it can be sent on.
    await page.reload();
    await eventually(async () => (await posts.count()) > before);
    await card.getByRole('link', { name: /^Usulkan butir agenda/ }).click();
    await page.getByLabel('Judul', { exact: false }).first().waitFor();
    expect(await page.getByLabel('Judul', { exact: false }).first().inputValue()).toBe(label);
    expect(await page.getByRole('combobox', { name: 'Tema' }).inputValue()).not.toBe('');
    await page.context().close();
  }, 60_000);

  it('a reviewer decides once on a post and its copies, but for the one taken out', async () => {
    const page = await stage.signedIn('reviewer');
    await page.goto(await copiedPost(page));
    await openCopies(page);
    const copies = page.getByRole('main').getByRole('listitem').getByRole('checkbox');
    const count = await copies.count();
    expect(count).toBeGreaterThan(1);
    await copies.last().uncheck();
    await page.getByText(`Keputusan Anda berlaku juga untuk ${count - 1} unggahan ini.`).waitFor();
    await page.getByRole('button', { name: 'Benar', exact: true }).click();
    await page.getByText('1 unggahan yang hampir sama belum diputuskan').waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    const { posts } = await ask<{
      posts: { edges: { node: { attribution: { decidedWith: { id: string } | null } } }[] };
    }>(
      page,
      '{ posts(first: 20, filter: { text: "loket terpasang menilai", states: [CONFIRMED] }) { edges { node { attribution { decidedWith { id } } } } } }',
    );
    const decidedWith = posts.edges.map(({ node }) => node.attribution.decidedWith?.id ?? null);
    expect(decidedWith.filter((it) => it === id)).toHaveLength(count - 1);
    await page.context().close();
  }, 60_000);

  it('a leader opens the score, reads the posts of a day, the table, and the other language', async () => {
    const page = await stage.signedIn('leader');
    await page.goto('/');
    await page.waitForURL('**/partitur');
    const cell = page.getByRole('grid').getByRole('button');
    await cell.focus();
    // A note of one ministry: "<item>: 2 unggahan (…)". By keyboard, row after row, until there is one.
    const heard = /: \d+ unggahan \(/;
    const sentenceNow = async (): Promise<string> => (await cell.getAttribute('aria-label')) ?? '';
    const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount'));
    const columns = Number(await page.getByRole('grid').getAttribute('aria-colcount'));
    let sentence = await sentenceNow();
    for (let at = 1; !heard.test(sentence) && at < rows * columns; at += 1) {
      await page.keyboard.press(at % columns === 0 ? 'ArrowDown' : 'ArrowRight');
      if (at % columns === 0) await page.keyboard.press('Home');
      sentence = await sentenceNow();
    }
    expect(sentence).toMatch(heard);
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('article').first().waitFor();
    expect(sentence).toContain(
      (await drawer.getByRole('heading', { level: 2 }).textContent())!.split(',')[0],
    );
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: 'Tampilkan sebagai tabel' }).click();
    await page.getByRole('region', { name: 'Partitur sebagai tabel' }).waitFor();
    await page.getByRole('button', { name: /^Menu akun/ }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('region', { name: 'The score as a table' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.context().close();
  }, 60_000);

  it('an administrator invites a person, who joins in another browser, and is out when the role ends', async () => {
    const admin = await stage.signedIn('admin');
    await admin.goto('/admin/orang');
    await admin.getByRole('button', { name: 'Undang', exact: true }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Surel').fill('baru@kl.example');
    await dialog.getByLabel('Nama', { exact: true }).fill('Warga Baru');
    await dialog.getByRole('combobox', { name: 'Lembaga' }).fill('esdm');
    await dialog.getByRole('option').filter({ visible: true }).first().click();
    await dialog.getByRole('button', { name: 'Buat undangan' }).click();
    const link = await dialog.getByLabel('Tautan undangan').inputValue();
    await dialog.getByRole('button', { name: 'Selesai' }).click();

    const guest = await stage.visitor({ viewport: PHONE });
    await guest.goto(link);
    await guest.getByLabel('Kata sandi baru').fill('kalimat pendek mudah diingat');
    await guest.getByRole('button', { name: 'Gabung' }).click();
    await guest.waitForURL('**/inbox');
    await guest.getByRole('heading', { level: 1 }).waitFor();

    await admin.getByPlaceholder('Cari nama atau surel').fill('Warga Baru');
    const card = admin.getByRole('listitem').filter({ hasText: 'baru@kl.example' });
    await card.getByRole('button', { name: /^Akhiri peran/ }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Akhiri peran' }).click();
    await admin
      .getByText(/Peran Warga Baru diakhiri/)
      .first()
      .waitFor();

    await guest.goto('/inbox');
    await guest.waitForURL('**/masuk**');
    await admin.context().close();
    await guest.context().close();
  }, 60_000);

  it('an administrator sees what a threshold would change, sets it, and goes back', async () => {
    const page = await stage.signedIn('admin');
    await page.goto('/admin/pencocok');
    const matched = page.getByText('Cocok, langsung dihitung').locator('xpath=following-sibling::*');
    const before = Number(await matched.textContent());
    await page.getByLabel('Cocok mulai').fill('70 %');
    await eventually(async () => Number(await matched.textContent()) > before);

    await page.getByLabel('Disarankan mulai').fill('75 %');
    await page.getByRole('button', { name: 'Simpan ambang' }).click();
    await page.getByText('Ambang saran tidak boleh di atas ambang cocok.').first().waitFor();
    await page.getByLabel('Disarankan mulai').fill('45 %');
    await page.getByRole('button', { name: 'Simpan ambang' }).click();
    await page.getByRole('heading', { name: /^Versi \d+\.\d+\.\d+\+1 berlaku$/ }).waitFor();

    const shipped = page.getByRole('button', { name: /^Pakai versi \d+\.\d+\.\d+$/ });
    await shipped.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Pakai', exact: true }).click();
    await page.getByRole('heading', { name: /^Versi \d+\.\d+\.\d+ berlaku$/ }).waitFor();
    await page.context().close();
  }, 60_000);

  it('a planner follows an account by its handle and sees which network was recognised', async () => {
    const page = await stage.signedIn('planner', { viewport: PHONE });
    await page.goto('/admin/konektor');
    await page.getByRole('button', { name: 'Tambah sumber' }).first().click();
    const dialog = page.getByRole('dialog');
    const address = dialog.getByLabel('Alamat atau akun');
    await address.fill('https://www.instagram.com/kemenkeuri/');
    await dialog.getByRole('textbox', { name: 'Nama' }).fill('Humas Kementerian Uji');
    await dialog.getByRole('button', { name: 'Tambah sumber' }).click();
    await dialog.getByText(/dengan kunci.*INSTAGRAM_TOKEN.*impor berkas ekspornya/).waitFor();
    await address.fill('@Humas@sosial.example');
    const recognised = dialog.getByRole('status');
    await recognised.getByText('Mastodon', { exact: true }).waitFor();
    await recognised.getByText('https://sosial.example/@humas').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Tambah sumber' }).click();
    const card = page.getByRole('listitem').filter({ hasText: 'Humas Kementerian Uji' });
    await card.getByText('Mastodon', { exact: true }).waitFor();
    await page.getByText('Rp0 dari Rp500.000').waitFor();
    await page.context().close();
  }, 60_000);

  it('an auditor finds who approved a brief, and everything that was done to it', async () => {
    const page = await stage.signedIn('auditor');
    await page.goto('/');
    await page.waitForURL('**/admin/audit');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('combobox', { name: 'Tindakan' }).click();
    await page.getByRole('option', { name: 'Menyetujui arahan' }).click();
    await page.waitForURL(/tindakan=.*BRIEF_APPROVED/);
    await page.keyboard.press('Escape');
    await page.locator('tbody').getByText('Menyetujui arahan').first().waitFor();
    const acts = page.locator('tbody th');
    await eventually(async () => new Set(await acts.allTextContents()).size === 1);
    const approval = page.locator('tbody tr').first();
    expect(await approval.getByText(/Penelaah/).count()).toBe(1);
    const brief = (await approval.getByRole('link').textContent())!;

    await approval.getByRole('button', { name: /^Rincian/ }).click();
    await approval.getByText(/sidik isi: [0-9a-f]{64}/).waitFor();
    await approval.getByRole('button', { name: 'Semua tentang ini' }).click();
    await page.waitForURL(/hal=/);
    await eventually(async () => (await acts.allTextContents()).includes('Mengajukan arahan'));
    expect(new Set(await page.locator('tbody tr').getByRole('link').allTextContents())).toEqual(
      new Set([brief]),
    );

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Ekspor CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/^jejak-audit-.*\.csv$/);
    await page.locator('tbody tr').first().getByRole('link').click();
    await page.waitForURL('**/arahan/versi/*');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.context().close();
  }, 60_000);
});
