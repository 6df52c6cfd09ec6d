/** What docs/generated/states.md draws of a workflow. */
interface Drawn {
  diagram(): string;
}

/** The workflows of all domains, by the name they have in the documents. */
export const workflows: Readonly<Record<string, Drawn>> = {};
