import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { ProofKind } from './proof.workflow.js';

export const COUNTING_RULES = ['graphemes', 'code_points', 'x_weighted', 'url_23'] as const;
export type CountingRule = (typeof COUNTING_RULES)[number];

/** A network and what it does to a text. */
export interface NetworkRow {
  readonly key: string;
  readonly name: string;
  readonly characterLimit: number;
  /** Where a reader stops seeing the text before "more"; null where all of it shows. */
  readonly foldAt: number | null;
  readonly countingRule: CountingRule;
  /** Address with `{text}`; null where a text cannot be handed over. */
  readonly composeUrl: string | null;
  /** How control of an account there is proved, the easiest first. */
  readonly proofKinds: readonly ProofKind[];
}

/** Reading the networks: a short table that the administrator keeps. */
@Injectable()
export class NetworkQueries {
  async list(ctx: ReadContext): Promise<NetworkRow[]> {
    return ctx.db.query<NetworkRow[]>(
      `select key, name, character_limit as "characterLimit", fold_at as "foldAt", counting_rule as "countingRule",
              compose_url as "composeUrl", proof_kinds as "proofKinds" from network order by position`,
    );
  }
}
