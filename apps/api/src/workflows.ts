import { importWorkflow, sourceWorkflow } from '@conductor/collection';
import { agendaWorkflow } from '@conductor/agenda';
import { briefWorkflow } from '@conductor/briefing';

/** What docs/generated/states.md draws of a workflow. */
interface Drawn {
  diagram(): string;
}

/** The workflows of all domains, by the name they have in the documents. */
export const workflows: Readonly<Record<string, Drawn>> = {
  'collection source': sourceWorkflow,
  import: importWorkflow,
  'agenda item': agendaWorkflow,
  'brief version': briefWorkflow,
};
