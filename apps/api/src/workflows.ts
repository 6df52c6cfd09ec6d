import { agendaWorkflow } from '@conductor/agenda';
import { attributionWorkflow } from '@conductor/attribution';
import { briefWorkflow } from '@conductor/briefing';
import { backfillWorkflow, importWorkflow, sourceWorkflow } from '@conductor/collection';
import { proofWorkflow } from '@conductor/social-accounts';
import { swapWorkflow } from '@conductor/duty';

/** What docs/generated/states.md draws of a workflow. */
interface Drawn {
  diagram(): string;
}

/** The workflows of all domains, by the name they have in the documents. */
export const workflows: Readonly<Record<string, Drawn>> = {
  'agenda item': agendaWorkflow,
  'brief version': briefWorkflow,
  'duty swap': swapWorkflow,
  attribution: attributionWorkflow,
  'collection source': sourceWorkflow,
  'source back-fill': backfillWorkflow,
  import: importWorkflow,
  'account proof': proofWorkflow,
};
