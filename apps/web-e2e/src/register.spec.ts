import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from './axe.js';
import { DESKTOP, PHONE, type Stage, startStage } from './stage.js';

const SIDE = 300;

/** What a camera would see of the code on the page, each dot dark or light. */
async function codeOn(page: Page): Promise<string | undefined> {
  const dots = await page.getByRole('img', { name: /^Kode QR/ }).evaluate((picture, side) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = side;
    const drawing = canvas.getContext('2d')!;
    drawing.drawImage(picture as HTMLImageElement, 0, 0, side, side);
    const { data } = drawing.getImageData(0, 0, side, side);
    let dark = '';
    for (let at = 0; at < data.length; at += 4) dark += data[at]! < 128 ? '1' : '0';
    return dark;
  }, SIDE);
  const pixels = Uint8ClampedArray.from(
    [...dots].flatMap((dot) => (dot === '1' ? [0, 0, 0, 255] : [255, 255, 255, 255])),
  );
  return jsQR(pixels, SIDE, SIDE)?.data;
}

describe('the register of official accounts, outward', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage();
  }, 120_000);
  afterAll(() => stage.stop());

  it('shows a code in the dark that a phone reads, and gives it to print', async () => {
    const page = await stage.visitor({ viewport: PHONE, colorScheme: 'dark' });
    await page.goto('/periksa?alamat=https://x.com/demo_kemenkeu');
    await page.getByRole('button', { name: 'Kode QR' }).click();
    await page.getByRole('img', { name: /^Kode QR/ }).waitFor();
    const address = await codeOn(page);
    expect(address).toMatch(/\/periksa\?alamat=%40demo_kemenkeu$/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Unduh PNG' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('qr-demo-kemenkeu.png');
    expect(
      readFileSync(await download.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    await page.goto(new URL(address!).pathname + new URL(address!).search);
    await page.getByRole('alert').getByText('Akun resmi', { exact: true }).waitFor();
    await page.context().close();
  }, 60_000);

  it('tells of an account that was official once until when, in both languages', async () => {
    for (const [locale, words] of [
      ['id', /^Akun ini tidak lagi mewakili lembaga/],
      ['en', /^This account has not spoken for the body/],
    ] as const) {
      const page = await stage.visitor({ viewport: PHONE, locale });
      await page.goto('/periksa?alamat=https://x.com/demo_kominfo');
      await page.getByText(words).waitFor();
      expect(await page.getByRole('button', { name: /QR/ }).count()).toBe(0);
      expect(await accessibilityFindings(page)).toEqual([]);
      await page.context().close();
    }
  }, 60_000);

  it('an officer ends an account, everybody learns of it, and the feed tells', async () => {
    const officer = await stage.signedIn('officer', { viewport: PHONE });
    await officer.goto('/akun');
    const account = officer.getByRole('listitem').filter({ hasText: 'akun lembaga' }).first();
    const name = (await account.getByRole('link').first().textContent()) ?? '';
    await account.getByRole('link').first().click();
    await officer.getByRole('button', { name: 'Akhiri akun resmi' }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel('Alasan').fill('Unit dilebur');
    await dialog.getByRole('button', { name: 'Akhiri' }).click();
    await officer.getByText(/^Tidak lagi resmi sejak/).waitFor();
    const feed = await officer.request.get('/akun-resmi.atom');
    expect(await feed.text()).toContain(`[Contoh] ${name}`);
    const visitor = await stage.visitor();
    await visitor.goto(`/periksa?alamat=${encodeURIComponent(name)}`);
    await visitor
      .getByText('Pernah resmi, sekarang tidak lagi')
      .or(visitor.getByText('Akun resmi', { exact: true }))
      .first()
      .waitFor();
    await officer.context().close();
    await visitor.context().close();
  }, 60_000);

  it('an administrator takes the register out as a workbook and finds nothing changed on bringing it back', async () => {
    const admin = await stage.signedIn('admin', { viewport: DESKTOP });
    await admin.goto('/akun?lembaga=semua');
    await admin.getByRole('button', { name: 'Ekspor' }).click();
    const [download] = await Promise.all([
      admin.waitForEvent('download'),
      admin.getByRole('menuitem', { name: 'Excel (XLSX)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('akun-resmi.xlsx');
    const buffer = readFileSync(await download.path());
    await admin.getByRole('link', { name: 'Impor akun' }).click();
    await admin.getByRole('heading', { level: 1, name: 'Impor daftar akun' }).waitFor();
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await admin.locator('input[type="file"]').setInputFiles({ name: 'akun.xlsx', mimeType, buffer });
    await admin.getByRole('button', { name: 'Impor 0 akun' }).waitFor();
    await admin.getByText('Tidak ada baris seperti itu.').waitFor();
    await admin.context().close();
  }, 60_000);
});
