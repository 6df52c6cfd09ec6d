import { useMutation } from '@apollo/client/react';
import { bindProblems, ErrorState, ProblemList, showToast, useAct } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { type ChangeEvent, useState } from 'react';
import {
  AddElectionPeriodDocument,
  EditElectionPeriodDocument,
  type ElectionPeriodFieldsFragment,
  ElectionPeriodsDocument,
} from './generated/elections.js';

interface ElectionDialogProps {
  /** Null for a new one. */
  readonly period: ElectionPeriodFieldsFragment | null;
  readonly onClose: () => void;
}

interface Draft {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** One a line. */
  readonly terms: string;
}

const termsOf = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function useSave(period: ElectionDialogProps['period']) {
  const [add] = useMutation(AddElectionPeriodDocument, { refetchQueries: [ElectionPeriodsDocument] });
  const [edit] = useMutation(EditElectionPeriodDocument, { refetchQueries: [ElectionPeriodsDocument] });
  return useAct(async ({ name, startsOn, endsOn, terms }: Draft) => {
    const values = { name: name.trim(), startsOn, endsOn, terms: termsOf(terms) };
    if (period === null) return (await add({ variables: { input: values } })).data?.addElectionPeriod;
    const input = { ...values, periodId: period.id, version: period.version };
    return (await edit({ variables: { input } })).data?.editElectionPeriod;
  });
}

/** Name, days and candidates of an election period. */
export function ElectionDialog({ period, onClose }: ElectionDialogProps) {
  const { t } = useLingui();
  const [draft, setDraft] = useState<Draft>({
    name: period?.name ?? '',
    startsOn: period?.startsOn ?? '',
    endsOn: period?.endsOn ?? '',
    terms: period?.terms.join('\n') ?? '',
  });
  const act = useSave(period);
  const { at, unbound } = bindProblems(act.problems, ['name', 'startsOn', 'endsOn', 'terms']);
  const bind = (name: keyof Draft) => ({
    required: true,
    value: draft[name],
    error: at(name),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setDraft({ ...draft, [name]: event.currentTarget.value }),
  });
  const isReady = draft.name.trim() !== '' && draft.startsOn !== '' && draft.endsOn !== '';
  const save = async (): Promise<void> => {
    if (!(await act.run(draft))) return;
    showToast({ message: t`Masa pemilu tersimpan. Unggahan di dalamnya sedang dibaca.` });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={period === null ? t`Tambah masa pemilu` : t`Ubah masa pemilu`}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <TextInput label={t`Nama`} {...bind('name')} />
          <Group grow align="flex-start">
            <TextInput type="date" label={t`Hari pertama`} {...bind('startsOn')} />
            <TextInput type="date" label={t`Hari terakhir`} {...bind('endsOn')} />
          </Group>
          <Textarea
            label={t`Nama, akun, dan tagar calon`}
            description={t`Satu di setiap baris, misalnya Budi Santoso, @budisantoso, atau #PilihBudi.`}
            autosize
            minRows={4}
            maxRows={12}
            {...bind('terms')}
          />
          <ProblemList problems={unbound} />
          {act.error === undefined ? null : <ErrorState error={act.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Batal</Trans>
            </Button>
            <Button type="submit" loading={act.isBusy} disabled={!isReady}>
              <Trans>Simpan</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
