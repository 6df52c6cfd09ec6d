import { UploadService } from '@conductor/collection';
import type { Locale } from '@conductor/kernel';
import {
  type AccountFileRow,
  AccountImportService,
  type AccountRowJudgement,
} from '@conductor/social-accounts';
import type { WorkContext } from '@conductor/work';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext, Work } from '../edge/edge-context.js';
import { Requires } from '../edge/requires.js';
import { messageOf } from '../i18n/messages.js';
import { type AccountFile, readAccountFile } from './account-file-reading.js';
import {
  AccountImportRow,
  ImportSocialAccountsInput,
  ImportSocialAccountsPayload,
  PreviewAccountImportInput,
  PreviewAccountImportPayload,
} from './account-import.types.js';

function rowOf(
  { row, verdict, account, problems, lookAlike }: AccountRowJudgement,
  columns: AccountFile['columns'],
  cells: AccountFileRow['cells'] | undefined,
  locale: Locale,
): AccountImportRow {
  return {
    row,
    verdict,
    organisation: cells?.organisation ?? null,
    network: account?.network ?? cells?.network ?? null,
    handle: account?.handle ?? cells?.handle ?? cells?.url ?? null,
    kind: account?.kind ?? null,
    problems: problems.map(({ code, field, facts }) => ({
      code,
      message: messageOf(code, facts, locale),
      column: field === null ? null : (columns[field] ?? null),
      value: field === null ? null : (cells?.[field] ?? null),
    })),
    lookAlike,
  };
}

/** The register comes in as a file: looked at first, then written at one stroke. */
@Resolver()
export class AccountImportResolver {
  constructor(
    private readonly imports: AccountImportService,
    private readonly uploads: UploadService,
  ) {}

  @Mutation(() => PreviewAccountImportPayload, {
    description:
      'Bytes are put to /berkas/impor first. Says of each row what it would do; nothing is written.',
  })
  @Requires('account.import')
  async previewAccountImport(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') { uploadId }: PreviewAccountImportInput,
  ): Promise<PreviewAccountImportPayload> {
    const upload = await this.uploads.open(work, uploadId);
    const file = await readAccountFile(upload);
    const judged = await this.imports.judge(work, file.rows);
    const rows = judged.map((judgement, at) =>
      rowOf(judgement, file.columns, file.rows[at]?.cells, edge.seed.locale),
    );
    return { preview: { uploadId, fileName: upload.fileName, rows } };
  }

  @Mutation(() => ImportSocialAccountsPayload)
  @Requires('account.import')
  async importSocialAccounts(
    @Work() work: WorkContext,
    @Args('input') { uploadId, rows }: ImportSocialAccountsInput,
  ): Promise<ImportSocialAccountsPayload> {
    const file = await readAccountFile(await this.uploads.open(work, uploadId));
    return { counts: await this.imports.take(work, file.rows, rows) };
  }
}
