import { writeWorkbook } from '@conductor/connectors';
import { csvOf, type Locale } from '@conductor/kernel';
import { type AccountFileAccount, AccountExportService } from '@conductor/social-accounts';
import { type WorkSeed, Works } from '@conductor/work';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Request, Response } from 'express';
import { ContextFactory } from '../edge/context-factory.js';
import { holds } from '../edge/permissions.js';
import { Requires } from '../edge/requires.js';
import { messageOf } from '../i18n/messages.js';
import { accountCells, accountColumns } from './account-file-writing.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TEXTS = {
  id: { sheet: 'Akun resmi', title: 'Daftar akun resmi', file: 'akun-resmi' },
  en: { sheet: 'Official accounts', title: 'Register of official accounts', file: 'official-accounts' },
} as const;

const given = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The register as a file, filtered as the page is: a plain address, which a browser saves by itself. */
@Controller()
export class AccountExportController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly works: Works,
    private readonly exports: AccountExportService,
  ) {}

  @Get('berkas/akun.csv')
  @Requires('account.export')
  async csv(@Req() request: Request, @Res() response: Response): Promise<void> {
    const found = await this.accounts(request, response);
    if (found === null) return;
    const { accounts, locale } = found;
    const head = accountColumns(locale).map((column) => column.head);
    const text = csvOf([head, ...accounts.map((account) => accountCells(account, locale))]);
    this.save(response, 'text/csv; charset=utf-8', `${TEXTS[locale].file}.csv`, Buffer.from(text));
  }

  @Get('berkas/akun.xlsx')
  @Requires('account.export')
  async workbook(@Req() request: Request, @Res() response: Response): Promise<void> {
    const found = await this.accounts(request, response);
    if (found === null) return;
    const { accounts, locale } = found;
    const { sheet, title, file } = TEXTS[locale];
    const bytes = await writeWorkbook({
      name: sheet,
      title: `${title} · ${accounts.length}`,
      columns: accountColumns(locale),
      rows: accounts.map((account) => accountCells(account, locale)),
    });
    this.save(response, WORKBOOK, `${file}.xlsx`, bytes);
  }

  /** Null where the answer has been given already: nobody but those with the permission. */
  private async accounts(
    request: Request,
    response: Response,
  ): Promise<{ accounts: AccountFileAccount[]; locale: Locale } | null> {
    const { seed } = await this.contexts.forRequest(request, response);
    const organisationId = given(request.query['lembaga']);
    const code = refusalOf(seed, organisationId);
    if (code !== null) {
      response.status(code.status).json({ code: code.name, message: messageOf(code.name, {}, seed.locale) });
      return null;
    }
    const filter = { organisationId, network: given(request.query['jejaring']) };
    const accounts = await this.works.run(seed, (ctx) => this.exports.take(ctx, filter));
    return { accounts, locale: seed.locale };
  }

  private save(response: Response, type: string, fileName: string, bytes: Buffer): void {
    response.setHeader('content-type', type);
    response.setHeader('content-disposition', `attachment; filename="${fileName}"`);
    response.setHeader('cache-control', 'private, no-store');
    response.end(bytes);
  }
}

function refusalOf({ actor }: WorkSeed, organisationId: string | null) {
  if (actor.kind === 'anonymous') return { status: 401, name: 'UNAUTHENTICATED' };
  if (!holds(actor, 'account.export')) return { status: 403, name: 'FORBIDDEN' };
  if (organisationId !== null && !isUUID(organisationId, 'all'))
    return { status: 404, name: 'ORGANISATION_NOT_FOUND' };
  return null;
}
