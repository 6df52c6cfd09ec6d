declare module '@conductor/jobs' {
  interface JobPayloads {
    /** Hands the sources that are due to the queue, and tidies up. */
    'collection.schedule': Record<string, never>;
    'collection.pull': { sourceId: string };
    'collection.import': { importId: string };
    /** Follows short links to where they lead. */
    'collection.expand_links': Record<string, never>;
  }
}

/** A file that breaks the worker this often is broken itself. */
export const IMPORT_ATTEMPTS = 5;
