import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ErrorState } from '../feedback/error-state.js';
import { type FormSection, FormSections, SaveStatus } from './form-sections.js';
import type { DraftHandle } from './kept-drafts.js';
import { ProblemList } from './problem-list.js';
import type { ShownProblem } from './problems.js';
import type { Act } from './use-act.js';

interface DraftFormProps<Draft> {
  readonly sections: readonly FormSection[];
  /** Refusals that belong to no field. */
  readonly unbound: readonly ShownProblem[];
  readonly handle: DraftHandle<Draft>;
  readonly act: Act<Draft>;
  /** Where someone else saved in the meantime; null otherwise. */
  readonly conflict: ReactNode;
  readonly onSave: () => void;
  readonly onLeave: () => void;
  /** Throws away what was kept from an earlier visit. */
  readonly onDiscard: () => void;
}

function KeptNote({ onDiscard }: { readonly onDiscard: () => void }) {
  return (
    <Alert color="brand" title={<Trans>Draf Anda dipulihkan</Trans>}>
      <Group justify="space-between">
        <Text size="sm">
          <Trans>Tulisan ini belum tersimpan di server.</Trans>
        </Text>
        <Button variant="default" size="sm" onClick={onDiscard}>
          <Trans>Buang draf</Trans>
        </Button>
      </Group>
    </Alert>
  );
}

/** The frame of a long form whose text outlives a failed save and the page itself. */
export function DraftForm<Draft>(props: DraftFormProps<Draft>) {
  const { t } = useLingui();
  const { sections, unbound, handle, act, conflict, onSave, onLeave, onDiscard } = props;
  // Inside the app the draft is kept; only closing the tab would lose it.
  useBlocker({ shouldBlockFn: () => false, enableBeforeUnload: handle.isDirty });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <Stack gap="lg">
        {handle.wasKept ? <KeptNote onDiscard={onDiscard} /> : null}
        {conflict}
        <FormSections
          sections={sections}
          bar={
            <Stack gap="sm">
              <ProblemList problems={conflict === null ? unbound : []} />
              {act.error === undefined ? null : (
                <ErrorState error={act.error} safety={t`Tulisan Anda masih utuh di halaman ini.`} />
              )}
              <Group justify="space-between">
                <SaveStatus
                  isDirty={handle.isDirty}
                  noteCount={sections.reduce((sum, it) => sum + it.problemCount, 0)}
                />
                <Group gap="xs">
                  <Button variant="default" onClick={onLeave}>
                    <Trans>Tutup</Trans>
                  </Button>
                  <Button type="submit" loading={act.isBusy}>
                    <Trans>Simpan draf</Trans>
                  </Button>
                </Group>
              </Group>
            </Stack>
          }
        />
      </Stack>
    </form>
  );
}
